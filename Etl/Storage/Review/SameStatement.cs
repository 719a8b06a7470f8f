using Ocop.Etl.Storage.Facts;

namespace Ocop.Etl.Storage.Review;

/// <summary>
/// When a decision about one fact holds for another: the other document is a version of the same page, or tells the same
/// story on another site, and its fact states exactly the same. So a page fetched again, or reprinted, keeps its review,
/// and one that says something else is not silently overruled.
/// </summary>
internal static class SameStatement
{
    private static readonly string[] Stated =
    [
        "Unit",
        "Indicator",
        "Kind",
        "Comparator",
        "Value",
        "ValueMax",
        "AsOf",
        "Deadline",
    ];

    /// <summary>SQL: both facts state the same. <c>is</c> and not <c>=</c>, since a date may be missing in both.</summary>
    public static string Facts(string one, string other) =>
        string.Join(" and ", Stated.Select(column => $"{one}.{column} is {other}.{column}"));

    /// <summary>SQL: both documents are versions or copies of one.</summary>
    public static string Documents(string one, string other) =>
        $"({one}.Id = {other}.Id or {one}.LineageId = {other}.LineageId or {one}.StoryId = {other}.StoryId)";

    /// <summary>SQL: no newer version of the document counts at <c>$at</c>.</summary>
    public static string IsNewest(string document) =>
        $"""
            ({document}.LineageId is null or not exists (
              select 1 from Documents newer join Batches nb on nb.Id = newer.BatchId
              where newer.LineageId = {document}.LineageId and newer.Id > {document}.Id and {LiveDocuments.Counts(
                "nb"
            )}))
            """;
}

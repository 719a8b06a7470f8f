namespace Ocop.Etl.Export;

/// <summary>"Nguồn": one row for each place that a figure was read in, linked to from every other sheet.</summary>
internal static class SourceSheet
{
    public const string Name = "Nguồn";

    private static readonly string[] Headers =
    [
        "Mã",
        "Tài liệu",
        "Nơi đăng",
        "Loại nguồn",
        "Ngày đăng",
        "Ngày lấy",
        "Vị trí",
        "Trích nguyên văn",
        "Địa chỉ",
    ];

    public static double[] Widths { get; } = [8, 36, 22, 18, 12, 12, 18, 56, 48];

    public static void Write(SummarySheet page, SummaryModel model)
    {
        page.Table("Nguon", SummarySheet.HeaderRow, Headers, model.Sources.Count);
        var row = SummarySheet.HeaderRow;
        foreach (var source in model.Sources)
        {
            row++;
            page.Text(row, 1, source.Id);
            page.Text(row, 2, source.Title, wrap: true);
            page.Text(row, 3, source.Publisher, wrap: true);
            page.Text(row, 4, source.Kind, wrap: true);
            page.Date(row, 5, source.Published);
            page.Date(row, 6, source.Fetched);
            page.Text(row, 7, source.Place, wrap: true);
            page.Text(row, 8, source.Quote, wrap: true);
            page.WebLink(row, 9, source.Url, whole: true);
        }
        page.Freeze(SummarySheet.HeaderRow, 1);
    }
}

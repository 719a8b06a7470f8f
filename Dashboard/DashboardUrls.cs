using System.Globalization;
using Ocop.Etl.Model;

namespace Ocop.Dashboard;

/// <summary>The only speller of paths. Every link carries the filter it is given, so that what was chosen stays chosen.</summary>
public static class DashboardUrls
{
    public const string LanguageKey = "lang";

    public const string OverviewPath = "/";
    public const string ProvincesPath = "/tinh-thanh";
    public const string ProductsPath = "/san-pham";
    public const string RegisterWorkbookPath = "/san-pham/so-dang-ky.xlsx";
    public const string SubjectPairsPath = "/san-pham/chu-the-giong-nhau";
    public const string NewsPath = "/tin-tuc";
    public const string DocumentPath = "/tai-lieu";
    public const string ReviewPath = "/ra-soat";
    public const string TargetsPath = "/muc-tieu";
    public const string ConflictsPath = "/mau-thuan";
    public const string QualityPath = "/chat-luong";
    public const string UploadPath = "/tai-len";
    public const string RunsPath = "/lich-chay";
    public const string ExportPath = "/xuat";
    public const string SwitchLanguagePath = "/ngon-ngu";
    public const string SwitchThemePath = "/giao-dien";
    public const string HealthPath = "/suc-khoe";

    public static string Overview(DashboardFilter? filter = null) => OverviewPath + Query(filter);

    public static string Provinces(DashboardFilter? filter = null) => ProvincesPath + Query(filter);

    /// <summary>One unit: nation ("VN"), a province of a list ("34-82") or a former district ("63-82/cai lay").</summary>
    public static string Province(UnitId unit, DashboardFilter? filter = null) =>
        $"{ProvincesPath}/{Segment(unit)}{Query(filter is null ? null : filter with { Unit = null })}";

    public static string Products(DashboardFilter? filter = null) => ProductsPath + Query(filter);

    public static string Product(long id, DashboardFilter? filter = null) => Numbered(ProductsPath, id) + Query(filter);

    public static string News(DashboardFilter? filter = null) => NewsPath + Query(filter);

    /// <summary>One article; with <paramref name="factId"/> the page opens at that figure's sentence.</summary>
    public static string Article(long documentId, long? factId = null, DashboardFilter? filter = null) =>
        Numbered(NewsPath, documentId)
        + Query(filter)
        + (factId is { } fact ? string.Create(CultureInfo.InvariantCulture, $"#so-{fact}") : "");

    /// <summary>Key of an article's address: also the numbers that gave no figure are marked.</summary>
    public const string LeftOutKey = "so-bo";

    /// <summary>One article with the figures taken marked, and with the numbers left out when they are wanted too.</summary>
    public static string ArticleNumbers(long documentId, bool withLeftOut, DashboardFilter? filter = null) =>
        Numbered(NewsPath, documentId)
        + Query((filter ?? DashboardFilter.None).With(LeftOutKey, withLeftOut ? "1" : null));

    /// <summary>A reviewed article as JSON, to measure reading with.</summary>
    public static string LabelledCase(long documentId) => Numbered(NewsPath, documentId) + "/ca-mau.json";

    /// <summary>Any kept document: what it is, its facts and findings.</summary>
    public static string Document(long id, DashboardFilter? filter = null) =>
        Numbered(DocumentPath, id) + Query(filter);

    /// <summary>Download of a document as it was fetched or uploaded.</summary>
    public static string KeptOriginal(long documentId) => Numbered(DocumentPath, documentId) + "/goc";

    /// <summary>Key of the review desk's address: the fact in view.</summary>
    public const string ReviewedFactKey = "so";

    public static string Review(DashboardFilter? filter = null) => ReviewPath + Query(filter);

    /// <summary>The review desk at one fact.</summary>
    public static string Review(long factId, DashboardFilter? filter = null) =>
        Review((filter ?? DashboardFilter.None).With(ReviewedFactKey, factId.ToString(CultureInfo.InvariantCulture)));

    public static string Targets(DashboardFilter? filter = null) => TargetsPath + Query(filter);

    public static string Target(string id, DashboardFilter? filter = null) =>
        $"{TargetsPath}/{Uri.EscapeDataString(id)}{Query(filter)}";

    public static string Conflicts(DashboardFilter? filter = null) => ConflictsPath + Query(filter);

    public static string Conflict(long figureId) => Numbered(ConflictsPath, figureId);

    public static string Quality(DashboardFilter? filter = null) => QualityPath + Query(filter);

    public static string Upload(DashboardFilter? filter = null) => UploadPath + Query(filter);

    /// <param name="page">1-based, of the uploads so far, newest first.</param>
    public static string UploadHistory(int page) =>
        page <= 1
            ? UploadPath
            : string.Create(CultureInfo.InvariantCulture, $"{UploadPath}?{Uploads.UploadQueries.PageKey}={page}");

    /// <summary>An upload that waits to be committed.</summary>
    public static string StagedUpload(string token) => $"{UploadPath}/xem/{token}";

    /// <summary>The workbook as it was uploaded.</summary>
    public static string Original(long documentId) => Numbered(UploadPath + "/goc", documentId);

    /// <summary>The workbook with comments and colours on its faulty cells.</summary>
    public static string AnnotatedCopy(long documentId) => Numbered(UploadPath + "/chu-thich", documentId);

    /// <inheritdoc cref="AnnotatedCopy(long)"/>
    public static string AnnotatedCopy(string token) => $"{UploadPath}/chu-thich/{token}";

    /// <param name="kind">san-pham, so-lieu or diem-ban.</param>
    public static string Template(string kind) => $"{UploadPath}/mau/{kind}.xlsx";

    /// <summary>The products of a filter as a workbook that can be uploaded again.</summary>
    public static string RegisterWorkbook(DashboardFilter? filter = null) => RegisterWorkbookPath + Query(filter);

    public static string UndoBatch(long batchId) => Numbered(UploadPath, batchId) + "/hoan-tac";

    /// <summary>The originals of an undone batch become uploads again.</summary>
    public static string RedoBatch(long batchId) => Numbered(UploadPath, batchId) + "/nhap-lai";

    public static string DiscardUpload(string token) => StagedUpload(token) + "/bo";

    public static string UploadedBatch(long batchId, DashboardFilter? filter = null) =>
        Numbered(UploadPath, batchId) + Query(filter);

    public static string Runs(DashboardFilter? filter = null) => RunsPath + Query(filter);

    public static string Run(long id) => Numbered(RunsPath, id);

    /// <summary>The Excel summary of what the filter shows.</summary>
    public static string ExportSummary(DashboardFilter? filter = null) => $"{ExportPath}/tong-hop.xlsx{Query(filter)}";

    /// <param name="table">Name of one table or chart, e.g. "theo-tinh".</param>
    /// <param name="format">xlsx, csv, svg or png.</param>
    public static string ExportTable(string table, string format, DashboardFilter? filter = null) =>
        $"{ExportPath}/{table}.{format}{Query(filter)}";

    public static string SwitchLanguage(string code, string returnTo) =>
        $"{SwitchLanguagePath}?{LanguageKey}={code}&ve={Uri.EscapeDataString(returnTo)}";

    public static string SwitchTheme(string theme, string returnTo) =>
        $"{SwitchThemePath}?theme={theme}&ve={Uri.EscapeDataString(returnTo)}";

    /// <summary>The unit named in a path segment; null when it names none.</summary>
    public static UnitId? UnitOf(string? segment) =>
        UnitId.TryParse(segment?.Replace('~', '/'), out var unit) ? unit : null;

    // A slash inside a segment would be taken for a deeper path by proxies that decode it.
    private static string Segment(UnitId unit) =>
        Uri.EscapeDataString(unit.Value.Replace('/', '~')).Replace("%7E", "~", StringComparison.Ordinal);

    private static string Query(DashboardFilter? filter) => filter?.ToQuery() ?? "";

    private static string Numbered(string path, long id) => string.Create(CultureInfo.InvariantCulture, $"{path}/{id}");
}

using System.Globalization;
using System.Text;
using Ocop.Dashboard.Formatting;
using Ocop.Dashboard.Map;
using Ocop.Dashboard.Queries;
using Ocop.Etl.Export;
using Ocop.Etl.Reference;

namespace Ocop.Dashboard.Export;

/// <summary>Downloads: the Excel summary, and every exported table as .xlsx or .csv, with the filter of the page.</summary>
internal static class ExportEndpoints
{
    private const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string CsvType = "text/csv; charset=utf-8";

    public static void AddExports(this IServiceCollection services)
    {
        services.AddSingleton<SummaryQuery>();
        services.AddScoped<IExportedTable, FigureExport>();
        services.AddScoped<IExportedTable, TargetExport>();
        services.AddScoped<IExportedTable, ProductExport>();
        services.AddScoped<IExportedTable, TargetDetailExport>();
        services.AddScoped<IExportedTable, ConflictExport>();
        services.AddScoped<IExportedTable, FindingExport>();
    }

    public static void MapExports(this WebApplication app)
    {
        app.MapGet(DashboardUrls.ExportSummary(), SummaryAsync);
        app.MapGet(DashboardUrls.ExportTable("ban-do", "svg"), MapAsync);
        app.MapGet($"{DashboardUrls.ExportPath}/{{table}}.{{format:regex(^(xlsx|csv)$)}}", TableAsync);
    }

    private static async Task<IResult> SummaryAsync(
        HttpContext context,
        SummaryQuery query,
        ReferenceStore reference,
        TimeProvider clock
    )
    {
        var filter = DashboardFilter.Parse(context.Request.QueryString.Value ?? "");
        if (SummaryFilters.Of(filter, reference.Current) is not { } asked)
            return Results.NotFound();
        var model = await query.RunAsync(asked, context.RequestAborted);
        NoStore(context);
        return Results.File(SummaryWorkbook.Write(model), XlsxType, FileName("tong-hop", "xlsx", clock));
    }

    /// <summary>The map of the overview, with the same filter, as a picture.</summary>
    private static async Task<IResult> MapAsync(
        HttpContext context,
        OverviewQuery query,
        ProvinceMapShapes maps,
        ReferenceStore reference,
        TimeProvider clock
    )
    {
        var filter = DashboardFilter.Parse(context.Request.QueryString.Value ?? "");
        var overview = await query.RunAsync(filter, context.RequestAborted);
        if (maps.Find(overview.List.Id) is not { } shapes)
            return Results.NotFound();
        var units = reference.Current.Units;
        var picture = MapPicture.Draw(
            shapes,
            overview.Known.ToDictionary(
                k => k.Key,
                k => new MapFigure(
                    k.Value.Value,
                    VietnameseFormat.Stated(k.Value.Value, k.Value.ValueMax, k.Value.Comparator, k.Value.Unit)
                )
            ),
            overview.Scale,
            $"{Wording.T(overview.Indicator.Vi, overview.Indicator.En)}, {Wording.T(overview.List.Name, overview.List.NameEn)}",
            Wording.T("Số liệu mới nhất đến ", "Newest figures up to ") + VietnameseFormat.Date(overview.Today),
            id => units.Find(id) is { } unit ? Wording.T(unit.Name, unit.NameEn) : id.Value
        );
        NoStore(context);
        return Results.File(
            Encoding.UTF8.GetBytes(picture.ToString()),
            "image/svg+xml",
            FileName("ban-do", "svg", clock)
        );
    }

    private static async Task<IResult> TableAsync(
        HttpContext context,
        string table,
        string format,
        IEnumerable<IExportedTable> tables,
        ReferenceStore reference,
        TimeProvider clock
    )
    {
        var filter = DashboardFilter.Parse(context.Request.QueryString.Value ?? "");
        if (tables.FirstOrDefault(t => t.Name == table) is not { } exported)
            return Results.NotFound();
        if (SummaryFilters.Of(filter, reference.Current) is null)
            return Results.NotFound();
        var rows = await exported.ReadAsync(filter, context.RequestAborted);
        NoStore(context);
        // Written to a file first: the writers are synchronous, and a hundred thousand rows need not lie in memory.
        var file = TemporaryFile();
        try
        {
            if (format == "csv")
                TableExport.WriteCsv(rows, file);
            else
                TableExport.WriteXlsx(rows, file);
            file.Position = 0;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
        return Results.File(file, format == "csv" ? CsvType : XlsxType, FileName(table, format, clock));
    }

    // What was true a minute ago is not what is true now; and it may be nobody else's business.
    private static void NoStore(HttpContext context) => context.Response.Headers.CacheControl = "no-store";

    private static FileStream TemporaryFile() =>
        new(
            Path.Combine(Path.GetTempPath(), $"ocop-{Guid.NewGuid():N}.tmp"),
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            FileShare.None,
            bufferSize: 64 * 1024,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous
        );

    private static string FileName(string name, string extension, TimeProvider clock) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"ocop-{name}-{VietnameseFormat.Today(clock):yyyy-MM-dd}.{extension}"
        );
}

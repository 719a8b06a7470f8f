using System.Globalization;
using Ocop.Etl.Model;
using Ocop.Etl.Workbooks;
using Ocop.Etl.Workbooks.Opening;
using Ocop.Tests.Support;

namespace Ocop.Tests.Workbooks;

/// <summary>
/// Sheets drawn in text: a line is a row, cells are parted by |, blank cells are blank. #12 is a number, %0.5 one shown
/// as percent, @2024-05-01 a date, !REF an error, !? a formula without a value, ~ a line break in a cell.
/// </summary>
internal static class Sheets
{
    public static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly WorkbookReader Reader = new(TestData.Units);

    public static WorkbookReading Read(string drawing) => Read("tep.xlsx", Draw("Sheet1", drawing));

    public static WorkbookReading Read(string file, params SheetGrid[] sheets) =>
        Reader.Understand(new(file, WorkbookFormat.Xlsx, sheets, []), new() { Today = Today });

    public static WorkbookReading Read(string drawing, WorkbookOptions options) =>
        Reader.Understand(new("tep.xlsx", WorkbookFormat.Xlsx, [Draw("Sheet1", drawing)], []), options);

    public static WorkbookReading ReadBytes(byte[] bytes, string file) =>
        Reader.Understand(Reader.Open(bytes, file), new() { Today = Today });

    public static SheetGrid Draw(string name, string drawing, params string[] merges)
    {
        var rows = new List<GridRow>();
        var number = 0;
        foreach (var line in drawing.Trim('\n').Split('\n'))
        {
            number++;
            var cells = new List<GridCell>();
            var column = 0;
            foreach (var part in line.Split('|'))
            {
                column++;
                if (Cell(column, part.Trim()) is { } cell)
                    cells.Add(cell);
            }
            if (cells.Count > 0)
                rows.Add(new(number, false, [.. cells]));
        }
        return new()
        {
            Name = name,
            Rows = rows,
            Merges = [.. merges.Select(Range)],
        };
    }

    private static GridCell? Cell(int column, string text)
    {
        if (text.Length == 0)
            return null;
        var rest = text[1..];
        return text[0] switch
        {
            '#' when rest.Length > 0 && rest[0] is not ('R' or 'N') => new(column, CellKind.Number, Number(rest)),
            '%' when rest.Length > 0 => new(column, CellKind.Number, Number(rest), null, true),
            '@' => new(column, CellKind.Date, DateTime.Parse(rest, CultureInfo.InvariantCulture).ToOADate()),
            '!' when rest == "?" => new(column, CellKind.NoValue, 0),
            '!' => new(column, CellKind.Error, 0, $"#{rest}!"),
            _ => GridCell.OfText(column, text.Replace('~', '\n')),
        };
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static MergedRange Range(string text)
    {
        var ends = text.Split(':').Select(a => CellAddress.Parse(a)).ToArray();
        return new(ends[0].Row, ends[0].Column, ends[1].Row, ends[1].Column);
    }

    public static IReadOnlyList<ProductRecord> Products(this WorkbookReading reading) =>
        [.. reading.Records.OfType<ProductRecord>()];

    public static IReadOnlyList<SalesPointRecord> Points(this WorkbookReading reading) =>
        [.. reading.Records.OfType<SalesPointRecord>()];

    /// <summary>"C5 products.total actual 22 2024-06-30", one per figure.</summary>
    public static IReadOnlyList<string> Figures(this WorkbookReading reading) =>
        [
            .. reading
                .Records.OfType<FigureRecord>()
                .Select(f =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{f.Cell} {f.Indicator} {f.Kind.ToString().ToLowerInvariant()} {f.Value} {f.AsOf?.ToString() ?? "-"}"
                    )
                ),
        ];

    /// <summary>"C5 district 63-56 Huyện Vạn Ninh", one per figure.</summary>
    public static IReadOnlyList<string> FigurePlaces(this WorkbookReading reading) =>
        [
            .. reading
                .Records.OfType<FigureRecord>()
                .Select(f =>
                    $"{f.Cell} {f.Scope.ToString().ToLowerInvariant()} {f.Place.Province?.Value ?? "-"} {f.Place.District ?? "-"} {f.Place.Commune ?? "-"}"
                ),
        ];

    /// <summary>"bad-date G14", one per finding; sheet-wide ones without an address.</summary>
    public static IReadOnlyList<string> Said(this WorkbookReading reading) =>
        [.. reading.Findings.Select(f => f.Cell is null ? f.Code : $"{f.Code} {f.Cell}")];
}

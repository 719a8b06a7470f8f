using CsvHelper;

namespace Ocop.Etl.Workbooks.Opening;

/// <summary>Text with commas, semicolons or tabs, read as the one that makes a header of ours.</summary>
internal static class DelimitedText
{
    private const string SheetName = "csv";

    // The header lies in the first 30 rows; a quoted line break or two may stand above it.
    private const int SampleRows = 60;

    /// <returns>Null when no delimiter makes a table of ours.</returns>
    public static SheetGrid? Read(DecodedText text, Func<SheetGrid, int> headerScore)
    {
        var body = text.Text;
        char[] candidates = [',', ';', '\t'];
        if (body.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && body.Length > 4)
        {
            candidates = [body[4]];
            var end = body.AsSpan().IndexOfAny('\r', '\n');
            var next = end < 0 ? body.Length : end + (body.AsSpan(end).StartsWith("\r\n") ? 2 : 1);
            body = body[next..];
        }
        var best = candidates
            .Select(delimiter => (delimiter, score: headerScore(Parse(body, delimiter, text.Legacy, SampleRows))))
            .MaxBy(c => c.score);
        return best.score > 0 ? Parse(body, best.delimiter, text.Legacy, int.MaxValue) : null;
    }

    private static SheetGrid Parse(string body, char delimiter, bool legacy, int mostRows)
    {
        var options = new CsvReaderOptions
        {
            Separator = delimiter,
            HasHeader = false,
            SkipEmptyLines = false,
            DetectSeparatorHint = false,
        };
        using var reader = CsvReader.FromText(body, options);
        var rows = new List<GridRow>();
        var cells = new List<GridCell>();
        var repeated = new RepeatedTexts();
        for (var number = 1; number <= mostRows && reader.Read(); number++)
        {
            for (var i = 0; i < reader.FieldCount && i < 16384; i++)
            {
                var value = reader.GetString(i);
                if (!string.IsNullOrWhiteSpace(value))
                    cells.Add(GridCell.OfText(i + 1, repeated.Keep(value)));
            }
            if (cells.Count == 0)
                continue;
            rows.Add(new(number, false, [.. cells]));
            cells.Clear();
        }
        return new()
        {
            Name = SheetName,
            Rows = rows,
            LegacyConverted = legacy,
        };
    }
}

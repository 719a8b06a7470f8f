using System.Text.RegularExpressions;
using Ocop.Etl.Model;
using Ocop.Etl.Text;
using Ocop.Etl.Workbooks.Cells;
using Ocop.Etl.Workbooks.Layout;
using Ocop.Etl.Workbooks.Places;

namespace Ocop.Etl.Workbooks.Figures;

/// <summary>
/// Finds the header of a table of figures: wide (a place per row), or with its indicators in a column (long or tidy).
/// </summary>
internal sealed partial class FigureLayouts(ProvinceNames provinces)
{
    [GeneratedRegex(
        @"\bocop\b|moi xa mot san pham|\d ?sao\b",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex Ocop();

    public TableLayout? Find(SheetGrid grid, IEnumerable<HeaderBlock> blocks, string file)
    {
        TableLayout? best = null;
        foreach (var block in blocks)
            if (Fit(grid, block, file) is { } layout && (best is null || ListLayouts.IsBetter(layout, best)))
                best = layout;
        return best;
    }

    public TableLayout? Fit(SheetGrid grid, HeaderBlock block, string file)
    {
        if (block.Paths.Count < 2 || BeginsWithNumbers(grid, block))
            return null;
        var sample = new ColumnSample(grid, block);
        var roles = new Dictionary<int, string>();
        foreach (var path in block.Paths)
            if (ColumnRoles.Of(path, sample) is { } role)
                roles[path.Column] = role;
        if (roles.Count == 0 && block.Paths.Count < 3)
            return null;
        var title = SheetContext.Read(grid, block.Top, file, provinces);
        var topic = TitleTopic(title, out var titleCode);
        var label = roles.FirstOrDefault(r => r.Value == Fields.Indicator).Key;
        return label > 0
            ? FitLabelled(grid, block, sample, roles, topic, title)
            : FitWide(grid, block, sample, roles, topic, titleCode, title, file);
    }

    // A number that is no year stands in a row of the table and not in the upper level of its header.
    private static bool BeginsWithNumbers(SheetGrid grid, HeaderBlock block) =>
        grid
            .Rows.First(r => r.Number == block.Top)
            .Cells.Any(c => CellNumber.TryCount(c, out var number) && number is not (>= 1990 and <= 2100));

    private static Topic TitleTopic(SheetContext title, out string? code)
    {
        code = null;
        foreach (var line in title.Above.Select(l => l.Text).Append(title.Sheet))
        {
            if (
                SheetContext.IsPlaceAndDate(line)
                || VietnameseText.Fold(line).StartsWith("don vi tinh", StringComparison.Ordinal)
            )
                continue;
            if (IndicatorWords.IsAboutSeveral(line))
                break;
            if (IndicatorWords.IsAboutApplications(line))
                return Topic.Other;
            var read = IndicatorWords.Find(line, Topic.None);
            if (read is { Code: { } found, Share: false })
            {
                code = found;
                return found.StartsWith("subjects", StringComparison.Ordinal) ? Topic.Subjects
                    : found == "products.new" ? Topic.NewProducts
                    : found == "salespoints.total" ? Topic.SalesPoints
                    : Topic.Products;
            }
        }
        return Topic.Products;
    }

    private TableLayout? FitWide(
        SheetGrid grid,
        HeaderBlock block,
        ColumnSample sample,
        Dictionary<int, string> roles,
        Topic topic,
        string? titleCode,
        SheetContext title,
        string file
    )
    {
        var findings = new List<Finding>();
        if (!roles.Values.Any(ColumnRoles.IsPlace) && GuessPlace(block, sample, roles) is { } guessed)
        {
            roles[guessed.Column] = Fields.Place;
            findings.Add(ColumnFindings.Guessed(grid.Name, guessed));
        }
        if (!roles.Values.Any(ColumnRoles.IsPlace))
            return null;
        var mapped = new List<MappedColumn>();
        var seen = new HashSet<Measure>();
        int measures = 0,
            plainTypes = 0;
        foreach (var path in block.Paths)
        {
            var cell = CellAddress.Of(path.Row, path.Column);
            if (roles.TryGetValue(path.Column, out var role))
            {
                mapped.Add(new(path.Column, path.Joined, cell, role));
                continue;
            }
            var read = FigureColumns.Read(path, topic, title.Year, out var excluded);
            if (read is { Indicator: null })
                read = titleCode is null ? null : read.Value with { Indicator = titleCode };
            if (read is { } measure && !ColumnRoles.IsNumbers(path.Column, sample))
                read = null;
            if (read is not { } kept)
            {
                mapped.Add(new(path.Column, path.Joined, cell, null));
                if (!excluded)
                    findings.Add(ColumnFindings.Unknown(grid.Name, path.Joined, cell));
                continue;
            }
            if (!seen.Add(kept))
            {
                mapped.Add(new(path.Column, path.Joined, cell, null));
                findings.Add(ColumnFindings.Duplicate(grid.Name, path.Joined, cell));
                continue;
            }
            measures++;
            if (
                kept.Indicator!.StartsWith("subjects.", StringComparison.Ordinal)
                && !VietnameseText.Fold(path.Joined).Contains("chu the", StringComparison.Ordinal)
            )
                plainTypes++;
            mapped.Add(new(path.Column, path.Joined, cell, kept.Field));
        }
        if (measures == 0)
            return null;
        // Counts of cooperatives and farms alone are no figures of the programme unless something says so.
        if (measures == plainTypes && !SpeaksOfOcop(title, block, file))
            return null;
        return new(
            WorkbookKind.Indicators,
            block.Top,
            block.Bottom,
            8 + 4 * measures + roles.Count,
            mapped,
            block,
            findings
        );
    }

    private static bool SpeaksOfOcop(SheetContext title, HeaderBlock block, string file) =>
        title
            .Above.Select(l => l.Text)
            .Append(title.Sheet)
            .Append(file)
            .Concat(block.Paths.Select(p => p.Joined))
            .Any(text => Ocop().IsMatch(VietnameseText.Fold(text)));

    private static TableLayout? FitLabelled(
        SheetGrid grid,
        HeaderBlock block,
        ColumnSample sample,
        Dictionary<int, string> roles,
        Topic topic,
        SheetContext title
    )
    {
        var label = roles.First(r => r.Value == Fields.Indicator).Key;
        var known = sample.CountWhere(
            label,
            c => IndicatorWords.Find(c.Display, topic) is { Excluded: false, Code: not null }
        );
        if (known == 0 && !sample.IsEmpty)
            return null;
        var findings = new List<Finding>();
        var mapped = new List<MappedColumn>();
        var hasPlace = roles.Values.Any(ColumnRoles.IsPlace);
        int values = 0;
        foreach (var path in block.Paths)
        {
            var cell = CellAddress.Of(path.Row, path.Column);
            if (path.Column != label && roles.GetValueOrDefault(path.Column) is { } role && !(role == Fields.Indicator))
            {
                mapped.Add(new(path.Column, path.Joined, cell, role));
                continue;
            }
            if (path.Column == label)
            {
                mapped.Add(new(path.Column, path.Joined, cell, Fields.Indicator));
                continue;
            }
            var (field, excluded) = ColumnRoles.ValueField(path, sample, title.Year, values > 0);
            if (field is null && !excluded)
                findings.Add(ColumnFindings.Unknown(grid.Name, path.Joined, cell));
            if (field is not null && field != Fields.AsOf)
            {
                if (mapped.Exists(m => m.Field == field))
                {
                    findings.Add(ColumnFindings.Duplicate(grid.Name, path.Joined, cell));
                    field = null;
                }
                else
                {
                    values++;
                }
            }
            mapped.Add(new(path.Column, path.Joined, cell, field));
        }
        if (values == 0)
            return null;
        return new(
            WorkbookKind.Indicators,
            block.Top,
            block.Bottom,
            8 + 4 * values + roles.Count + (hasPlace ? 4 : 0),
            mapped,
            block,
            findings
        );
    }

    private HeaderPath? GuessPlace(HeaderBlock block, ColumnSample sample, Dictionary<int, string> roles)
    {
        foreach (var column in sample.Columns.Where(c => !roles.ContainsKey(c)))
            if (sample.Count(column) >= 2 && sample.Share(column, IsPlaceCell) >= 0.6)
            {
                var path =
                    block.Paths.FirstOrDefault(p => p.Column == column) ?? new HeaderPath(column, [], block.Bottom);
                // Above a column of places stands a header; what is a place itself is just the one before them.
                return IsPlaceCell(GridCell.OfText(column, path.Leaf)) ? null : path;
            }
        return null;
    }

    private bool IsPlaceCell(GridCell cell) =>
        cell.IsText
        && CellText.Clean(cell.Text) is { } text
        && (
            PlaceText.Of(text).Kind
                is PlaceKind.District
                    or PlaceKind.Commune
                    or PlaceKind.City
                    or PlaceKind.Province
                    or PlaceKind.Nation
            || (text.Any(char.IsLetter) && provinces.InCell(text) is not null)
        );
}

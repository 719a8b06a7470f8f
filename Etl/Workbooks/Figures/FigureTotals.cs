using Ocop.Etl.Model;
using Ocop.Etl.Text;

namespace Ocop.Etl.Workbooks.Figures;

/// <summary>
/// Checks the totals rows of a table of figures against the rows they cover. A unit whose own row stands above its parts
/// is added once; a value that could not be read leaves its column unchecked.
/// </summary>
internal sealed class FigureTotals(string sheet, List<Finding> findings)
{
    private sealed class Line
    {
        public FigurePlace? Place;
        public bool Unknown;
        public readonly Dictionary<int, (bool Unknown, double? Single, double? Achieved, double? Planned)> Values = [];
    }

    private sealed record Stated(
        int At,
        int From,
        string Label,
        int Column,
        string Cell,
        double? Single,
        double? Achieved,
        double? Planned
    );

    private readonly List<Line> lines = [];
    private readonly List<Stated> totals = [];
    private string label = "";
    private int segment;
    private int from;

    /// <summary>A group row or region begins: a subtotal below sums from here.</summary>
    public void Break()
    {
        if (lines.Count > segment)
            segment = lines.Count;
    }

    public void StartRow(FigurePlace place) => lines.Add(new() { Place = place });

    public void AddUnknownRow() => lines.Add(new() { Unknown = true });

    public void Add(int column, bool unknown, double? single, double? achieved, double? planned)
    {
        if (unknown || single is not null || achieved is not null)
            lines[^1].Values[column] = (unknown, single, achieved, planned);
    }

    public void StartTotal(string text)
    {
        label = VietnameseText.Fold(text).Split(' ', ':', '(')[0];
        from = segment;
        segment = lines.Count;
    }

    public void Total(int column, string cell, double? single, double? achieved, double? planned) =>
        totals.Add(new(lines.Count, from, label, column, cell, single, achieved, planned));

    public void Finish()
    {
        foreach (var total in totals)
        {
            var inColumn = totals.FindAll(t => t.Column == total.Column);
            var peers = inColumn.FindAll(t => t.Label == total.Label);
            var last = inColumn[^1] == total;
            (int Start, int End) whole = (0, total.At == 0 ? lines.Count : total.At);
            var coverage =
                total.At == 0 ? whole
                : last && (peers.Count == 1 || total.From == total.At) ? whole
                : (total.From, total.At);
            Check(total, coverage, peers.Count == 1 && !last ? whole : null);
        }
    }

    private void Check(Stated total, (int Start, int End) coverage, (int Start, int End)? other)
    {
        foreach (
            var pick in new Func<(bool Unknown, double? Single, double? Achieved, double? Planned), double?>[]
            {
                v => v.Single,
                v => v.Achieved,
                v => v.Planned,
            }
        )
        {
            if (pick((false, total.Single, total.Achieved, total.Planned)) is not { } said)
                continue;
            if (Sum(total.Column, coverage, pick) is not { } sum || sum == said)
                continue;
            if (other is { } wider && Sum(total.Column, wider, pick) == said)
                continue;
            findings.Add(
                WorkbookFindings.Of(
                    "total-mismatch",
                    sheet,
                    total.Cell,
                    $"Ô {total.Cell}: số tổng ghi {said:0} nhưng các dòng được cộng cho {sum:0}. Hãy kiểm tra từng dòng hoặc sửa số tổng."
                )
            );
            return;
        }
    }

    private double? Sum(
        int column,
        (int Start, int End) coverage,
        Func<(bool Unknown, double? Single, double? Achieved, double? Planned), double?> pick
    )
    {
        double sum = 0;
        var covered = lines.GetRange(coverage.Start, coverage.End - coverage.Start);
        if (covered.Count == 0)
            return null;
        foreach (var line in covered)
        {
            if (line.Unknown)
                return null;
            if (!line.Values.TryGetValue(column, out var value) || IsPart(line, covered, column))
                continue;
            if (value.Unknown || pick(value) is not { } number)
                return null;
            sum += number;
        }
        return sum;
    }

    // Cả nước, and a unit below another one that has a value of its own, are not added again.
    private static bool IsPart(Line line, List<Line> covered, int column)
    {
        if (line.Place is not { } place || place.Scope == FigureScope.National)
            return true;
        foreach (var other in covered)
        {
            if (ReferenceEquals(other, line) || other.Place is not { } above || above.Scope >= place.Scope)
                continue;
            if (above.Scope == FigureScope.National || !other.Values.ContainsKey(column))
                continue;
            var sameProvince = Equals(above.Province?.Candidates[0], place.Province?.Candidates[0]);
            if (sameProvince && (above.Scope == FigureScope.Province || above.District == place.District))
                return true;
        }
        return false;
    }
}

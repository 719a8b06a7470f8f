using System.Globalization;
using Ocop.Etl.Model;
using Ocop.Etl.Workbooks.Cells;

namespace Ocop.Etl.Workbooks.Lists;

/// <summary>The score of a row, 0 to 100, and whether it is enough for the stars beside it.</summary>
/// <param name="column">0: the list states no scores.</param>
internal sealed class ProductScore(int column, RowView row, Func<string, string?, string, Finding> say)
{
    public bool HasColumn => column > 0;

    public bool Says() => HasColumn && row.Says(column);

    /// <summary>An empty or unreadable score is none; the latter is said.</summary>
    /// <returns>False when the row must be refused.</returns>
    public bool Read(out double? score)
    {
        score = null;
        if (column == 0 || !row.Any(column, out var cell) || cell.Kind is CellKind.Error or CellKind.NoValue)
            return true;
        if (cell.IsText && CellText.Clean(cell.Text) is null)
            return true;
        if (!CellNumber.TryScore(cell, out var value))
        {
            var address = row.Address(column);
            say(
                "not-a-number",
                address,
                $"Ô {address}: điểm \"{cell.Display.Trim()}\" không phải là số nên để trống. Hãy nhập số từ 0 đến 100."
            );
            return true;
        }
        if (value is < 0 or > 100)
        {
            var address = row.Address(column);
            say(
                "score-out-of-range",
                address,
                $"Ô {address}: điểm {Vietnamese(value)} nằm ngoài 0 đến 100. Hãy kiểm tra dấu thập phân."
            );
            return false;
        }
        score = value;
        return true;
    }

    /// <returns>False when the row must be refused: its stars need a higher score.</returns>
    public bool Allows(StarReading star, double? score, ProductStars stars)
    {
        if (star.Stars is not { } rank || score is not { } points || rank <= ClassOf(points))
            return true;
        var cell = stars.CellOf(row) ?? row.Address(column);
        say(
            "stars-above-score",
            cell,
            $"Ô {cell}: {rank} sao nhưng điểm {Vietnamese(points)} chỉ đạt {ClassOf(points)} sao (5 sao từ 90, 4 sao từ 70, 3 sao từ 50 điểm). Hãy kiểm tra điểm hoặc hạng sao."
        );
        return false;
    }

    private static int ClassOf(double score) =>
        score >= 90 ? 5
        : score >= 70 ? 4
        : score >= 50 ? 3
        : 2;

    // Written out, so that a server with a trimmed ICU says the same.
    private static string Vietnamese(double number) => number.ToString(CultureInfo.InvariantCulture).Replace('.', ',');
}

using System.Globalization;
using Ocop.Etl.Model;

namespace Ocop.Etl.Register;

/// <summary>Contradictions that only show against other rows and the register; the reader has judged each row alone.</summary>
internal static class RegisterFindings
{
    /// <param name="claims">The rows of the list that speak of one product.</param>
    /// <param name="after">The product as it would stand.</param>
    public static void Check(
        IReadOnlyList<ProductClaim> claims,
        IReadOnlyList<RegisterProduct> after,
        List<Finding> findings
    )
    {
        if (after.Count > 1)
            findings.Add(At(claims[0], "same-name-in-merged-units", Twins(claims[0], after)));
        if (claims.Count < 2)
            return;
        foreach (
            var group in claims
                .Where(c => c.Record.Stars is not null)
                .GroupBy(c => (DecisionNumber.Key(c.Record.Decision), c.Record.DecisionDate, c.Record.Place.Province))
        )
        {
            var stars = group.Select(c => c.Record.Stars!.Value).Distinct().Order().ToList();
            if (stars.Count < 2)
                continue;
            var first = group.OrderBy(c => c.Record.Sheet, StringComparer.Ordinal).ThenBy(c => c.Record.Row).First();
            findings.Add(At(first, "two-classes-in-one-decision", TwoClasses(first, stars)));
        }
    }

    private static string TwoClasses(ProductClaim claim, List<int> stars)
    {
        var list = string.Join(" và ", stars.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s} sao")));
        return $"Sản phẩm \"{claim.Record.Name}\" của \"{claim.Record.Subject}\" được ghi {list} theo cùng một quyết định; sổ lấy hạng cao nhất. Hãy sửa dòng sai hoặc ghi rõ quyết định của từng lần công nhận.";
    }

    private static string Twins(ProductClaim claim, IReadOnlyList<RegisterProduct> after)
    {
        var units = string.Join(", ", after.Select(p => p.Twin?.Value));
        return $"Sản phẩm \"{claim.Record.Name}\" của \"{claim.Record.Subject}\" có trong danh sách của nhiều tỉnh cũ nay đã nhập vào nhau ({units}); sổ giữ riêng từng sản phẩm. Hãy kiểm tra xem có phải là một.";
    }

    private static Finding At(ProductClaim claim, string code, string message) =>
        new(Severity.Warning, code, message)
        {
            Sheet = claim.Record.Sheet,
            Cell = string.Create(CultureInfo.InvariantCulture, $"A{claim.Record.Row}"),
            Unit = claim.Record.Place.Province,
        };
}

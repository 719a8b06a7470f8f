using Microsoft.EntityFrameworkCore;
using Ocop.Dashboard.Formatting;
using Ocop.Etl.Model;
using Ocop.Etl.Reference;
using Ocop.Etl.Register;
using Ocop.Etl.Snapshots;
using Ocop.Etl.Storage;
using Ocop.Etl.Storage.Entities;
using Ocop.Etl.Storage.Register;
using Ocop.Etl.Text;

namespace Ocop.Dashboard.Products;

/// <summary>The products table: filtered, counted, sorted and paged in SQL.</summary>
public sealed class ProductsQuery(PastRegisters registers, ReferenceStore reference, SnapshotProvider snapshots)
{
    public const int PageSize = 50;

    public async Task<ProductList> RunAsync(DashboardFilter filter, CancellationToken cancellation = default)
    {
        var asked = ProductFilter.Of(filter);
        var day = Day(filter);
        await using var context = Open(filter);
        var all = ButForStars(context, filter, asked, day);
        var counts = await all.GroupBy(p => new { Stars = p.Stars ?? 0, p.PotentialFiveStar })
            .Select(g => new
            {
                g.Key.Stars,
                g.Key.PotentialFiveStar,
                Count = g.Count(),
            })
            .ToListAsync(cancellation);
        var fitting = WithStars(all, asked);
        var total = await fitting.CountAsync(cancellation);
        var samples = total == 0 ? 0 : await fitting.CountAsync(p => p.IsSample, cancellation);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var page = Math.Min(asked.Page, pages);
        var rows = await Sorted(fitting, asked)
            .Skip((page - 1) * PageSize)
            .Take(PageSize)
            .AsNoTracking()
            .ToListAsync(cancellation);
        return new(
            rows.ConvertAll(row => Line(row, day)),
            total,
            samples,
            counts.GroupBy(c => c.Stars).ToDictionary(g => g.Key, g => g.Sum(c => c.Count)),
            counts.Where(c => c.PotentialFiveStar).Sum(c => c.Count),
            page,
            pages,
            day
        );
    }

    /// <summary>Every line of all pages, read row by row while it is enumerated: for exports.</summary>
    public IEnumerable<ProductLine> All(DashboardFilter filter)
    {
        var asked = ProductFilter.Of(filter);
        var day = Day(filter);
        using var context = Open(filter);
        foreach (var row in Sorted(WithStars(ButForStars(context, filter, asked, day), asked), asked).AsNoTracking())
            yield return Line(row, day);
    }

    /// <summary>
    /// Real products that fit the filter, as rows of a list with the award that stands last: what an export needs to be an
    /// upload again. Invented ones are left out, since a list does not carry that mark.
    /// </summary>
    public IReadOnlyList<ProductRecord> Records(DashboardFilter filter)
    {
        var asked = ProductFilter.Of(filter) with { HideSamples = true };
        var day = Day(filter);
        using var context = Open(filter);
        return
        [
            .. Sorted(WithStars(ButForStars(context, filter, asked, day), asked), asked)
                .AsNoTracking()
                .AsEnumerable()
                .Select(row => new ProductRecord
                {
                    Sheet = row.Sheet,
                    Row = row.Row,
                    Name = row.Name,
                    Subject = row.Subject,
                    SubjectType = row.SubjectType,
                    Place = new(row.Unit, row.District, row.Commune),
                    Address = row.Address,
                    Group = row.Group,
                    Score = row.Score,
                    Stars = row.Stars,
                    PotentialFiveStar = row.PotentialFiveStar,
                    Decision = row.Decision,
                    DecisionDate = row.DecisionDate,
                    ValidUntil = row.ValidUntil,
                }),
        ];
    }

    private OcopDbContext Open(DashboardFilter filter) =>
        registers.At(snapshots.InstantOf(filter.KnownOn)).CreateDbContext();

    /// <summary>The day validity is judged on.</summary>
    private DateOnly Day(DashboardFilter filter) => filter.AsOf ?? snapshots.PastDay(filter.KnownOn) ?? snapshots.Today;

    private IQueryable<ProductRow> ButForStars(
        OcopDbContext context,
        DashboardFilter filter,
        ProductFilter asked,
        DateOnly day
    )
    {
        IQueryable<ProductRow> products = context.Products;
        if (filter.Unit is { IsNational: false } unit)
        {
            // A unit of the list in force holds the products of its predecessors too.
            var province = unit.Province;
            products =
                province.List == reference.Current.Units.Current.Id
                    ? products.Where(p => p.Scope == province)
                    : products.Where(p => p.FormerUnit == province);
            if (unit.IsLocal)
                products = products.Where(
                    Contains(unit.Value[(unit.Value.IndexOf('/', StringComparison.Ordinal) + 1)..])
                );
        }
        if (filter.Search is { Length: > 0 } search)
            foreach (var word in VietnameseText.Fold(search).Split(' ', StringSplitOptions.RemoveEmptyEntries))
                products = products.Where(Contains(word));
        if (asked.Group is { } group)
            products = products.Where(p => p.Group == group);
        if (asked.Type is { } type)
            products = products.Where(p => p.SubjectType == type);
        if (asked.HideSamples)
            products = products.Where(p => !p.IsSample);
        var notice = day.AddMonths(Validity.NoticeMonths);
        return asked.State switch
        {
            ProductState.Unranked => products.Where(p => p.Stars == null),
            ProductState.Undated => products.Where(p => p.Stars != null && p.ValidTo == null),
            ProductState.Expired => products.Where(p => p.Stars != null && p.ValidTo < day),
            ProductState.Expiring => products.Where(p => p.Stars != null && p.ValidTo >= day && p.ValidTo < notice),
            ProductState.Valid => products.Where(p => p.Stars != null && p.ValidTo >= notice),
            _ => products,
        };
    }

    private static System.Linq.Expressions.Expression<Func<ProductRow, bool>> Contains(string folded)
    {
        var pattern =
            $"%{folded.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal)}%";
        return p => EF.Functions.Like(p.Search, pattern, "!");
    }

    private static IQueryable<ProductRow> WithStars(IQueryable<ProductRow> products, ProductFilter asked)
    {
        if (asked.Potential)
            return products.Where(p => p.PotentialFiveStar);
        return asked.Stars is { } stars ? products.Where(p => p.Stars == stars) : products;
    }

    private static IQueryable<ProductRow> Sorted(IQueryable<ProductRow> products, ProductFilter asked)
    {
        // Ids last, so that a page never shows a row of the page before.
        var sorted = (asked.Sort, asked.Descending) switch
        {
            (ProductSort.Subject, false) => products.OrderBy(p => p.Subject == null).ThenBy(p => p.Subject),
            (ProductSort.Subject, true) => products.OrderByDescending(p => p.Subject),
            (ProductSort.Stars, false) => products.OrderBy(p => p.Stars),
            (ProductSort.Stars, true) => products.OrderByDescending(p => p.Stars),
            (ProductSort.DecisionDate, false) => products
                .OrderBy(p => p.DecisionDate == null)
                .ThenBy(p => p.DecisionDate),
            (ProductSort.DecisionDate, true) => products.OrderByDescending(p => p.DecisionDate),
            (ProductSort.ValidUntil, false) => products.OrderBy(p => p.ValidTo == null).ThenBy(p => p.ValidTo),
            (ProductSort.ValidUntil, true) => products.OrderByDescending(p => p.ValidTo),
            (_, true) => products.OrderByDescending(p => p.SortKey),
            _ => products.OrderBy(p => p.SortKey),
        };
        return asked.Sort == ProductSort.Name
            ? sorted.ThenBy(p => p.Id)
            : sorted.ThenBy(p => p.SortKey).ThenBy(p => p.Id);
    }

    private static ProductLine Line(ProductRow row, DateOnly day) =>
        new(
            row.Id,
            row.Name,
            row.Subject,
            row.SubjectType,
            row.Unit,
            row.District,
            row.Commune,
            row.Group,
            row.Stars,
            row.PotentialFiveStar,
            Validity.State(row.Stars is null ? null : new() { Stars = row.Stars, ValidUntil = row.ValidUntil }, day),
            row.Decision,
            row.DecisionDate,
            row.ValidUntil,
            row.IsSample
        );
}

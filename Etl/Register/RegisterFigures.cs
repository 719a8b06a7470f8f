using System.Globalization;
using Ocop.Etl.Model;
using Ocop.Etl.Reference;

namespace Ocop.Etl.Register;

/// <summary>
/// The figures that the register gives for its units. They are facts with <see cref="Trust.Register"/> and a citation
/// whose row is <see cref="RowReference"/>. A count is exact where some list said it was whole, and a lower bound
/// elsewhere: a list of one district's products says nothing exact about its province.
/// </summary>
public sealed class RegisterFigures(UnitCatalog units, IndicatorCatalog indicators)
{
    /// <summary><see cref="Citation.Row"/> of a derived figure.</summary>
    public const string RowReference = "register";

    private const string SalesPoints = "salespoints.";

    // What is reported of districts and communes; a country has ten thousand of them, and each figure is kept and held
    // against other sources.
    private static readonly HashSet<string> OfLocals = new(StringComparer.Ordinal)
    {
        "products.total",
        "products.star3",
        "products.star4",
        "products.star5",
        "subjects.total",
        "salespoints.total",
    };

    /// <summary>
    /// The figures of every unit on a day, by unit and indicator. The unit list is the one in force that day; a product
    /// of an earlier list counts for the unit its own has become, one known only under a later list for none before it,
    /// unless the unit was carried over whole.
    /// </summary>
    /// <param name="whole">What lists that count are whole for.</param>
    public IReadOnlyList<Fact> Derive(
        IEnumerable<RegisterProduct> products,
        IEnumerable<RegisterSalesPoint> points,
        WholeLists whole,
        DateOnly day
    )
    {
        var list = units.ListOn(day).Id;
        var facts = new List<Fact>();
        foreach (var (unit, part) in ByUnit(products, points, list))
            facts.AddRange(Facts(unit, part, whole, day, new PartialDate(day)));
        return facts;
    }

    /// <summary>
    /// The figures of every unit of every unit list, each on the last day the register speaks of it: its newest decision
    /// or opening within the list's validity and not after <paramref name="today"/>. Undated products count in it too;
    /// where nothing is dated, neither is the figure. Only units of which a list is whole: these figures stand beside those
    /// of other sources, and "at least 12" of an excerpt would pass for the newest word about a province of 250.
    /// </summary>
    public IReadOnlyList<Fact> DeriveNewest(
        IReadOnlyCollection<RegisterProduct> products,
        IReadOnlyCollection<RegisterSalesPoint> points,
        WholeLists whole,
        DateOnly today
    )
    {
        var facts = new List<Fact>();
        foreach (var list in units.Lists.Where(l => l.ValidFrom <= today))
        {
            var end = list.ValidTo is { } to && to < today ? to : today;
            foreach (var (unit, part) in ByUnit(products, points, list.Id))
            {
                PartialDate? newest = null;
                foreach (var date in part.Dates)
                    if (date.First >= list.ValidFrom && date.First <= end && (newest is null || date >= newest))
                        newest = date;
                IEnumerable<Fact> counted =
                    newest is { } asOf ? Facts(unit, part, whole, asOf.Last < end ? asOf.Last : end, asOf)
                    : !part.Dates.Any() && part.Stated(unit) ? Facts(unit, part, whole, DateOnly.MaxValue, null)
                    : [];
                facts.AddRange(
                    counted.Where(f =>
                        f.Indicator.StartsWith(SalesPoints, StringComparison.Ordinal)
                            ? whole.OfSalesPoints(unit)
                            : whole.OfProducts(unit)
                    )
                );
            }
        }
        return facts;
    }

    /// <summary>The unit of a list that something stated under <paramref name="stated"/> belongs to; null: not known.</summary>
    public UnitId? UnitIn(string list, IReadOnlyList<UnitId> stated)
    {
        for (var i = 0; i < stated.Count; i++)
            if (stated[i].List == list)
                return stated[i];
        foreach (var unit in stated)
        {
            for (var successor = units.Successor(unit); successor is { } next; successor = units.Successor(next))
                if (next.List == list)
                    return next;
            var earlier = unit;
            while (units.Predecessors(earlier) is [var only])
            {
                if (only.List == list)
                    return only;
                earlier = only;
            }
        }
        return null;
    }

    private IEnumerable<KeyValuePair<UnitId, UnitPart>> ByUnit(
        IEnumerable<RegisterProduct> products,
        IEnumerable<RegisterSalesPoint> points,
        string list
    )
    {
        var parts = new Dictionary<UnitId, UnitPart>();
        UnitPart Part(UnitId unit) => parts.TryGetValue(unit, out var part) ? part : parts[unit] = new();
        // By the name as written: a long list writes the same few hundred a hundred thousand times.
        var locals = new Dictionary<(UnitId, string), UnitPart?>();
        UnitPart? Local(UnitId unit, string? written)
        {
            if (written is null)
                return null;
            if (!locals.TryGetValue((unit, written), out var part))
                locals[(unit, written)] = part = LocalPlace.Fold(written) is { Length: > 0 } name
                    ? Part(UnitId.Local(unit, name))
                    : null;
            return part;
        }
        // The district level ended with the 63: a newer list's places are its communes.
        var byDistrict = list == units.Lists[0].Id;
        foreach (var product in products)
        {
            if (UnitIn(list, product.Stated) is not { } unit)
                continue;
            Part(unit).Products.Add(product);
            var local = byDistrict || !product.Stated.Contains(unit) ? product.District : product.Commune;
            if (product.Stated.Contains(unit))
                Local(unit, local)?.Add(product, local!);
        }
        foreach (var point in points)
        {
            if (UnitIn(list, point.Stated) is not { } unit)
                continue;
            Part(unit).Points.Add(point);
            var local = byDistrict ? point.District : point.Commune;
            if (point.Stated.Contains(unit))
                Local(unit, local)?.Add(point, local!);
        }
        return parts.OrderBy(p => p.Key);
    }

    private IEnumerable<Fact> Facts(UnitId unit, UnitPart part, WholeLists whole, DateOnly day, PartialDate? asOf)
    {
        foreach (var count in RegisterCounts.On(part.Products, part.Points, day))
        {
            var isWhole = count.Indicator.StartsWith(SalesPoints, StringComparison.Ordinal)
                ? whole.OfSalesPoints(unit)
                : whole.OfProducts(unit);
            if (count.Value == 0 && !isWhole)
                continue;
            if (unit.IsLocal && !OfLocals.Contains(count.Indicator))
                continue;
            var date = asOf is { } known ? $", tính đến {Written(known)}" : "";
            yield return new()
            {
                Unit = unit,
                LocalName = part.LocalName,
                Indicator = count.Indicator,
                Kind = FactKind.Actual,
                Comparator = isWhole && count.IsExact ? Comparator.Equal : Comparator.AtLeast,
                Value = count.Value,
                AsOf = asOf,
                Citation = new()
                {
                    Quote = string.Create(
                        CultureInfo.InvariantCulture,
                        $"Đếm từ sổ đăng ký sản phẩm{date}: {indicators[count.Indicator].Vi}: {count.Value}"
                    ),
                    Row = RowReference,
                },
                Note = isWhole ? null : "danh sách đã nhập chưa chắc đủ: ít nhất",
            };
        }
    }

    private static string Written(PartialDate date) =>
        date.Precision switch
        {
            DatePrecision.Day => date.First.ToString("d/M/yyyy", CultureInfo.InvariantCulture),
            DatePrecision.Month => date.First.ToString("'tháng' M/yyyy", CultureInfo.InvariantCulture),
            _ => date.First.ToString("'năm' yyyy", CultureInfo.InvariantCulture),
        };

    private sealed class UnitPart
    {
        public string? LocalName { get; private set; }

        public List<RegisterProduct> Products { get; } = [];

        public List<RegisterSalesPoint> Points { get; } = [];

        public IEnumerable<PartialDate> Dates =>
            Products
                .SelectMany(p => p.Certificates)
                .Where(c => c.IsAward)
                .Select(c => c.Date)
                .Concat(Points.Select(p => p.OpenedOn))
                .OfType<PartialDate>();

        public bool Stated(UnitId unit) =>
            Products.Any(p => p.Stated.Contains(unit.Province)) || Points.Any(p => p.Stated.Contains(unit.Province));

        public void Add(RegisterProduct product, string name)
        {
            Products.Add(product);
            Name(name);
        }

        public void Add(RegisterSalesPoint point, string name)
        {
            Points.Add(point);
            Name(name);
        }

        // Of several spellings the one that does not depend on the order: the greatest, which writes the kind word out.
        private void Name(string name)
        {
            if (LocalName is null || string.CompareOrdinal(name, LocalName) > 0)
                LocalName = name;
        }
    }
}

using System.Collections.Frozen;

namespace Ocop.Etl.Reference;

/// <summary>
/// The indicators of the labelling guide, which articles and workbooks are both measured by. Those beyond it
/// (rounds by class, e-commerce, upgrades) are in <c>indicators.json</c> only.
/// </summary>
public static class GuideIndicators
{
    public static FrozenSet<string> Codes { get; } =
        new[]
        {
            "products.total",
            "products.star3",
            "products.star4",
            "products.star5",
            "products.star5potential",
            "products.group.food",
            "products.group.drink",
            "products.group.herbal",
            "products.group.craft",
            "products.group.ornamental",
            "products.group.tourism",
            "products.new",
            "subjects.total",
            "subjects.cooperative",
            "subjects.enterprise",
            "subjects.cooperativeGroup",
            "subjects.household",
            "subjects.farm",
            "salespoints.total",
            "share.products.star3",
            "share.products.star4",
            "share.products.star5",
            "share.products.star5potential",
            "share.products.group.food",
            "share.products.group.drink",
            "share.products.group.herbal",
            "share.products.group.craft",
            "share.products.group.ornamental",
            "share.products.group.tourism",
            "share.subjects.cooperative",
            "share.subjects.enterprise",
            "share.subjects.cooperativeGroup",
            "share.subjects.household",
            "share.subjects.farm",
        }.ToFrozenSet(StringComparer.Ordinal);
}

using Ocop.Etl.Model;

namespace Ocop.Etl.Register;

public enum RowChange
{
    New,
    Changed,
    Unchanged,
}

/// <summary>One value that an import would change.</summary>
/// <param name="Field">Field of the record, as in <c>check --json</c>: "stars", "decisionDate" ...</param>
/// <param name="From">As shown; null where nothing was known.</param>
public sealed record FieldChange(string Field, string? From, string To);

/// <summary>What an import would do with one row.</summary>
/// <param name="Product">Number of the product the row speaks of, in the register after the import.</param>
/// <param name="Fields">For a changed row: what it changes.</param>
/// <param name="Award">Set where the row brings a recognition that was not known: a first one, a renewal, an upgrade ...</param>
public sealed record PlannedRow(
    string Sheet,
    int Row,
    RowChange Change,
    long Product,
    IReadOnlyList<FieldChange> Fields,
    CertificateChange? Award
);

public enum LikenessReason
{
    /// <summary>One name once abbreviations are written out: "HTX NN Tân Mỹ", "HTX nông nghiệp Tân Mỹ".</summary>
    Abbreviation,

    /// <summary>One name but for accents or i and y.</summary>
    Accents,
}

/// <summary>Two subjects of one province that may be one. Never merged without a person's yes.</summary>
public sealed record SubjectProposal(RegisterSubject Subject, RegisterSubject Other, LikenessReason Reason);

/// <summary>Products of one unit by the award that stands last, valid or not.</summary>
/// <param name="Unranked">Listed without an award; potential five-star products without one are here.</param>
/// <param name="Potential">tiềm năng 5 sao; those with an award are counted there too.</param>
public sealed record StarTotals(int Three, int Four, int Five, int Unranked, int Potential)
{
    public static readonly StarTotals Zero = new(0, 0, 0, 0, 0);

    /// <summary>Products with an award.</summary>
    public int Total => Three + Four + Five;

    /// <param name="sign">1 to count the product in, -1 to count it out.</param>
    public StarTotals Count(RegisterProduct product, int sign) =>
        new(
            Three + (product.Current?.Stars == 3 ? sign : 0),
            Four + (product.Current?.Stars == 4 ? sign : 0),
            Five + (product.Current?.Stars == 5 ? sign : 0),
            Unranked + (product.Current is null ? sign : 0),
            Potential + (product.PotentialFiveStar ? sign : 0)
        );
}

/// <param name="Unit">Null: products whose list states no province.</param>
public sealed record UnitTotals(UnitId? Unit, StarTotals Before, StarTotals After, int PointsBefore, int PointsAfter);

/// <summary>What an import would do to the register, row by row and in sum. Storing nothing.</summary>
public sealed record ImportPlan
{
    private IReadOnlyList<SubjectProposal>? proposals;

    /// <summary>By sheet and row, as read.</summary>
    public required IReadOnlyList<PlannedRow> Rows { get; init; }

    /// <summary>Products of the register that the list should name if it were whole, and does not. They stay.</summary>
    public required IReadOnlyList<RegisterProduct> Missing { get; init; }

    /// <summary>What was taken for the scope of the list when looking for missing products, one for each province.</summary>
    public required IReadOnlyList<ListScope> Scopes { get; init; }

    /// <summary>Found when first asked for: comparing all names of a province costs as much as the rest of the plan.</summary>
    public IReadOnlyList<SubjectProposal> Proposals => proposals ??= FindProposals();

    public required Func<IReadOnlyList<SubjectProposal>> FindProposals { private get; init; }

    /// <summary>Of the units the import touches, by unit.</summary>
    public required IReadOnlyList<UnitTotals> Totals { get; init; }

    /// <summary>Contradictions within the list or with the register.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    public int Count(RowChange change) => Rows.Count(r => r.Change == change);

    /// <summary>Storing this would leave the register as it is.</summary>
    public bool ChangesNothing => Rows.All(r => r.Change == RowChange.Unchanged);
}

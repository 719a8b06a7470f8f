namespace Ocop.Etl.Workbooks;

/// <summary>
/// What a column can be taken for. These codes stand in <see cref="Model.ColumnReading.Field"/> and in a caller's own
/// mapping. Columns of a wide or long figure table carry the figure itself: <c>indicator|kind|asOf</c>, for instance
/// <c>products.total|target|2025</c> (each part may be left empty).
/// </summary>
public static class Fields
{
    public const string Serial = "serial";
    public const string Name = "name";
    public const string Subject = "subject";
    public const string SubjectAndAddress = "subject+address";
    public const string SubjectType = "subjectType";
    public const string Stars = "stars";

    /// <summary>Stars that are only proposed ("Hạng sao đề nghị").</summary>
    public const string ProposedStars = "proposedStars";
    public const string Score = "score";
    public const string Group = "group";
    public const string Decision = "decision";
    public const string DecisionDate = "decisionDate";
    public const string ValidUntil = "validUntil";
    public const string ProductCode = "code";
    public const string Province = "province";
    public const string ProvinceCode = "provinceCode";
    public const string District = "district";
    public const string Commune = "commune";

    /// <summary>A unit of any kind: "Đơn vị", "Địa phương".</summary>
    public const string Place = "place";
    public const string Address = "address";
    public const string Operator = "operator";
    public const string OpenedOn = "openedOn";
    public const string Products = "products";

    /// <summary>A mark column: <c>mark:3</c> (stars) or <c>mark:cooperative</c> (kind of producer).</summary>
    public const string MarkPrefix = "mark:";

    public const string Indicator = "indicator";
    public const string Unit = "unit";
    public const string Kind = "kind";
    public const string Value = "value";
    public const string AsOf = "asOf";

    /// <summary>A usual extra that is not read: telephone, notes ...</summary>
    public const string Extra = "extra";

    public static string StarMark(int stars) =>
        MarkPrefix + stars.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static string TypeMark(Model.SubjectType type) => MarkPrefix + Camel(type.ToString());

    internal static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}

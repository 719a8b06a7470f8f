using Ocop.Etl.Model;

namespace Ocop.Etl.Register;

/// <summary>What makes two rows speak of one product: place, subject and name (see <see cref="NameKey"/>).</summary>
/// <param name="Scope">
/// The province-level unit of the newest list that the stated one has become, so that a product keeps its identity
/// through a merger; <see cref="UnitId.National"/> when no province is stated.
/// </param>
/// <param name="Sample">Invented data never meets real data.</param>
/// <param name="Subject">Key of the subject; "" when the list names none.</param>
public readonly record struct ProductKey(UnitId Scope, bool Sample, string Subject, string Name)
{
    public SubjectKey Owner => new(Scope, Sample, Subject);
}

/// <summary>What makes two names one subject within one province.</summary>
public readonly record struct SubjectKey(UnitId Scope, bool Sample, string Name);

/// <summary>A sales point: its name, who runs it, and the district or commune it stands in.</summary>
public readonly record struct SalesPointKey(UnitId Scope, bool Sample, string Name, string Operator, string Place);

namespace Ocop.Etl.Model;

/// <summary>A sentence for a person, in both languages of the product; said where it is known, read where it is shown.</summary>
public sealed record Said(string Vi, string En)
{
    /// <summary>Vietnamese, the language of files and the command line.</summary>
    public override string ToString() => Vi;
}

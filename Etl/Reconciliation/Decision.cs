namespace Ocop.Etl.Reconciliation;

/// <summary>What a person decided about one fact.</summary>
public enum DecisionKind
{
    /// <summary>It was read right. Says nothing about which of two sources is right, so it changes no rank.</summary>
    Accept,

    /// <summary>Among rivals this one is to be shown: ranks as reviewed by a person.</summary>
    Choose,

    /// <summary>Its value is wrong; a further fact by the person carries the right one and this one is out.</summary>
    Correct,

    /// <summary>No figure of the programme, or read wrong: out.</summary>
    Reject,

    /// <summary>The contradiction was looked at and may stand as it is: no longer open.</summary>
    Dismiss,
}

/// <summary>
/// A decision by a person, with its own two ends on the recorded clock: undoing it brings back what was before. Of
/// several standing decisions about one fact the latest counts.
/// </summary>
/// <param name="At">When it was decided (UTC).</param>
/// <param name="UndoneAt">When it was undone (UTC); null while it stands.</param>
public sealed record Decision(DecisionKind Kind, DateTime At, DateTime? UndoneAt = null);

namespace Ocop.Etl.Boundaries;

/// <param name="WindowDays">
/// How far apart the values of one sum may lie. Two years: provinces publish about once a year and not in the same month,
/// so a shorter window would leave most merged units empty; three years is the life of a certificate, beyond which two
/// values count different products altogether. The oldest day is always shown.
/// </param>
public sealed record RestatementOptions(int WindowDays = 731);

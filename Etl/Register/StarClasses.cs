namespace Ocop.Etl.Register;

/// <summary>
/// Scores and star classes of Quyết định 148/QĐ-TTg (the cut-offs of 1048/QĐ-TTg are the same). Classes are half-open:
/// 89.5 is the 70..90 class. A score alone never gives stars, since each class has mandatory criteria besides: stars
/// below the score's class are legal, stars above it are an error.
/// </summary>
public static class StarClasses
{
    /// <param name="score">0..100.</param>
    public static int OfScore(double score) =>
        score switch
        {
            >= 90 => 5,
            >= 70 => 4,
            >= 50 => 3,
            >= 30 => 2,
            _ => 1,
        };

    public static bool AboveScore(int stars, double score) => stars > OfScore(score);
}

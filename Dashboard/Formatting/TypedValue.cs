using System.Globalization;
using Ocop.Etl.Model;

namespace Ocop.Dashboard.Formatting;

/// <summary>Numbers and dates as people type them into a form: 10.322; 67,3; 12/2023; 05/12/2023; 2023-12-05.</summary>
public static class TypedValue
{
    /// <summary>A comma is the decimal sign; points group by three, and otherwise a single point is a decimal sign too.</summary>
    public static bool TryNumber(string? text, out double value)
    {
        value = 0;
        var typed = new string([.. (text ?? "").Where(c => !char.IsWhiteSpace(c))]).TrimEnd('%');
        if (typed.Length == 0)
            return false;
        var comma = typed.IndexOf(',', StringComparison.Ordinal);
        var whole = comma < 0 ? typed : typed[..comma];
        var groups = whole.Split('.');
        var grouped = groups.Length > 1 && groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(g => g.Length == 3);
        if (comma >= 0 && groups.Length > 1 && !grouped)
            return false;
        if (comma >= 0 || grouped)
            typed = whole.Replace(".", "", StringComparison.Ordinal) + (comma < 0 ? "" : "." + typed[(comma + 1)..]);
        return double.TryParse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    /// <returns>False also for nothing.</returns>
    public static bool TryDate(string? text, out PartialDate date)
    {
        var typed = (text ?? "").Trim();
        if (PartialDate.TryParse(typed, out date))
            return true;
        var parts = typed.Split('/', '-', '.');
        if (parts.Length is < 2 or > 3 || parts[^1].Length != 4 || parts.Any(p => !p.All(char.IsAsciiDigit)))
            return false;
        // Day and month may lack their zero, as people write them.
        return PartialDate.TryParse(string.Join('-', parts.Reverse().Select(p => p.PadLeft(2, '0'))), out date);
    }

    /// <summary>As <see cref="TryNumber"/> reads it back.</summary>
    public static string Of(double value) => value.ToString("0.######", CultureInfo.InvariantCulture).Replace('.', ',');

    public static string Of(PartialDate? date) => date is { } known ? VietnameseFormat.ShortDate(known) : "";
}

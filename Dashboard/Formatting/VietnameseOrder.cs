using System.Globalization;

namespace Ocop.Dashboard.Formatting;

/// <summary>Alphabetical order as Vietnamese expects it: Đ after D, accents after the bare letter.</summary>
public static class VietnameseOrder
{
    public static StringComparer ByName { get; } =
        StringComparer.Create(CultureInfo.GetCultureInfo(Wording.Vietnamese), ignoreCase: true);
}

using System.Globalization;
using Ocop.Dashboard.Formatting;

namespace Ocop.Tests.Dashboard;

/// <summary>The culture of a request in that language, until disposed.</summary>
internal sealed class InLanguage : IDisposable
{
    private readonly (CultureInfo Culture, CultureInfo Ui) before = (
        CultureInfo.CurrentCulture,
        CultureInfo.CurrentUICulture
    );

    private InLanguage(string name) =>
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);

    public static InLanguage Vietnamese() => new(Wording.Vietnamese);

    public static InLanguage English() => new(Wording.English);

    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
}

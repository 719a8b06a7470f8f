namespace Ocop.Dashboard.Hosting;

/// <summary>What a page answers when what it should show does not exist.</summary>
public static class MissingPage
{
    /// <summary>
    /// Status 404 with the page's own words. Set at the last moment: a component page that is 404 while it is rendered is
    /// thrown away, and the general page for wrong addresses takes its place.
    /// </summary>
    /// <param name="http">Null or already answered (a live page): nothing happens.</param>
    public static void Say(HttpContext? http)
    {
        if (http is null or { Response.HasStarted: true })
            return;
        http.Response.OnStarting(() =>
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
    }
}

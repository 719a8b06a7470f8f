namespace Ocop.Dashboard.Hosting;

/// <summary>Nothing is loaded from elsewhere, the pages cannot be framed, and addresses do not leak to other sites.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    // Inline styles: bar lengths and point positions are computed per figure, and Radzen writes its own.
    private const string Policy =
        "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; script-src 'self'; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        return next(context);
    }
}

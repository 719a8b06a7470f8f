using System.Net;
using System.Net.Http.Headers;

namespace Ocop.Etl.Fetching;

/// <summary>An answer that was read to its end: 200 with its bytes, or 304 without.</summary>
internal sealed record HttpReply(
    Uri Address,
    int Status,
    byte[] Bytes,
    MediaTypeHeaderValue? ContentType,
    string? ETag,
    DateTimeOffset? LastModified
)
{
    public bool NotModified => Status == (int)HttpStatusCode.NotModified;

    public Uri? Location { get; init; }

    public TimeSpan? RetryAfter { get; init; }
}

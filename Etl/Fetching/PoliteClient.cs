using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Ocop.Etl.Fetching;

/// <summary>
/// The only place that speaks HTTP: retries with jitter, a time limit per try, a rest for hosts that keep failing, a
/// polite pace per host, robots.txt, a size limit after decompression, and the host policy at every redirect and, for the
/// IP address, at every connection. Thread-safe.
/// </summary>
internal sealed class PoliteClient : IDisposable
{
    private const int RobotsLimit = 512 * 1024;

    private readonly FetchOptions options;
    private readonly TimeProvider time;
    private readonly HttpClient publicOnly;
    private readonly HttpClient anywhere;
    private readonly ConcurrentDictionary<string, HostGate> hosts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (DateTimeOffset Until, RobotsRules Rules)> robots = new(
        StringComparer.Ordinal
    );

    public PoliteClient(FetchOptions options, TimeProvider time)
    {
        this.options = options;
        this.time = time;
        // Two pools: a connection that one source may have to a private host must not be reused by another that may not.
        publicOnly = CheckedConnections.Open(options, allowPrivate: false);
        anywhere = CheckedConnections.Open(options, allowPrivate: true);
    }

    /// <param name="limit">Largest body in bytes for a content type.</param>
    /// <exception cref="FetchException">With a Vietnamese message.</exception>
    public async Task<HttpReply> GetAsync(
        Uri address,
        HostPolicy policy,
        Func<MediaTypeHeaderValue?, int> limit,
        KnownVersion? known,
        CancellationToken cancellation
    )
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var current = address; ; )
        {
            CheckPolicy(current, address, policy);
            if (!seen.Add(current.AbsoluteUri) || seen.Count > options.MaxRedirects + 1)
                throw new FetchException(
                    FetchCodes.TooManyRedirects,
                    $"{address} chuyển hướng vòng tròn hoặc quá {options.MaxRedirects} lần (lần cuối tới {current}). Kiểm tra địa chỉ nguồn."
                );
            if (options.ObeyRobots)
                await CheckRobotsAsync(current, policy, cancellation);
            var reply = await SendPatientlyAsync(current, policy, limit, known, cancellation);
            if (reply.Status == (int)HttpStatusCode.OK || (reply.NotModified && known is not null))
                return reply;
            current =
                reply.Location
                ?? throw new FetchException(
                    FetchCodes.HttpStatus,
                    $"{current} trả lời mã {reply.Status}. Mở địa chỉ này bằng trình duyệt; nếu trang đã chuyển chỗ, sửa địa chỉ nguồn."
                );
        }
    }

    public void Dispose()
    {
        publicOnly.Dispose();
        anywhere.Dispose();
    }

    private static void CheckPolicy(Uri current, Uri start, HostPolicy policy)
    {
        if (policy.Allows(current))
            return;
        var way = current == start ? $"{start}" : $"{start} chuyển hướng tới {current}";
        throw new FetchException(
            FetchCodes.RefusedHost,
            $"{way}: máy chủ không nằm trong danh sách cho phép của nguồn. Nếu tin cậy, thêm vào \"hosts\" trong sources.json."
        );
    }

    private async Task CheckRobotsAsync(Uri address, HostPolicy policy, CancellationToken cancellation)
    {
        var origin = address.GetLeftPart(UriPartial.Authority);
        if (!robots.TryGetValue(origin, out var known) || known.Until < time.GetUtcNow())
        {
            var rules = await ReadRobotsAsync(new(address, "/robots.txt"), policy, cancellation);
            known = (time.GetUtcNow().AddHours(12), rules);
            robots[origin] = known;
            if (rules.CrawlDelay is { } delay && delay > options.HostDelay)
                GateOf(address).Delay = delay < options.LongestHostDelay ? delay : options.LongestHostDelay;
        }
        if (!known.Rules.Allows(address))
            throw new FetchException(
                FetchCodes.RefusedByRobots,
                $"{address}: trang không cho máy đọc địa chỉ này (robots.txt). Xin phép cơ quan chủ quản hoặc bỏ nguồn này."
            );
    }

    /// <summary>
    /// One try, no retry. A site whose robots.txt cannot be had is taken to allow everything: many provincial portals
    /// answer 500 to any unknown path, and if the host is down the request that follows says so.
    /// </summary>
    private async Task<RobotsRules> ReadRobotsAsync(Uri address, HostPolicy policy, CancellationToken cancellation)
    {
        try
        {
            var reply = await SendOnceAsync(address, policy, _ => RobotsLimit, null, cancellation);
            return reply.Status == (int)HttpStatusCode.OK
                ? RobotsRules.Parse(Encoding.UTF8.GetString(reply.Bytes), options.UserAgent.Split('/')[0])
                : RobotsRules.AllowAll;
        }
        catch (Exception wrong) when (IsTransient(wrong) || wrong is FetchException { Code: FetchCodes.TooLarge })
        {
            return RobotsRules.AllowAll;
        }
    }

    private async Task<HttpReply> SendPatientlyAsync(
        Uri address,
        HostPolicy policy,
        Func<MediaTypeHeaderValue?, int> limit,
        KnownVersion? known,
        CancellationToken cancellation
    )
    {
        try
        {
            return await GateOf(address)
                .Resilience.ExecuteAsync(
                    async token => await SendOnceAsync(address, policy, limit, known, token),
                    cancellation
                );
        }
        catch (BrokenCircuitException wrong)
        {
            throw new FetchException(
                FetchCodes.HostResting,
                $"{address}: máy chủ {address.Host} lỗi liên tiếp nên được tạm nghỉ {options.HostRest.TotalMinutes:0} phút. Sẽ thử lại ở lần chạy sau.",
                wrong
            );
        }
        catch (TimeoutRejectedException wrong)
        {
            throw new FetchException(
                FetchCodes.TimedOut,
                $"{address} không trả lời xong trong {options.AttemptTimeout.TotalSeconds:0.#} giây (đã thử {options.Retries + 1} lần). Kiểm tra trang có đang hoạt động không.",
                wrong
            );
        }
        catch (Exception wrong) when (IsTransient(wrong))
        {
            throw new FetchException(
                FetchCodes.Unreachable,
                $"Không kết nối được tới {address} (đã thử {options.Retries + 1} lần): {wrong.Message}. Kiểm tra mạng và địa chỉ nguồn.",
                wrong
            );
        }
    }

    /// <exception cref="FetchException">Too large, or a private address.</exception>
    private async Task<HttpReply> SendOnceAsync(
        Uri address,
        HostPolicy policy,
        Func<MediaTypeHeaderValue?, int> limit,
        KnownVersion? known,
        CancellationToken cancellation
    )
    {
        var gate = GateOf(address);
        await gate.WaitForTurnAsync(time, cancellation);
        try
        {
            return await gate.TimeLimit.ExecuteAsync(
                async token => await ExchangeAsync(address, policy, limit, known, token),
                cancellation
            );
        }
        // What the connection callback threw comes wrapped.
        catch (HttpRequestException wrong) when (wrong.InnerException is FetchException refused)
        {
            throw new FetchException(refused.Code, refused.Message, wrong);
        }
    }

    private async ValueTask<HttpReply> ExchangeAsync(
        Uri address,
        HostPolicy policy,
        Func<MediaTypeHeaderValue?, int> limit,
        KnownVersion? known,
        CancellationToken cancellation
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (known?.ETag is { } tag && EntityTagHeaderValue.TryParse(tag, out var parsed))
            request.Headers.IfNoneMatch.Add(parsed);
        request.Headers.IfModifiedSince = known?.LastModified;
        using var response = await (policy.AllowPrivate ? anywhere : publicOnly).SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead,
            cancellation
        );
        var type = response.Content.Headers.ContentType;
        var bytes =
            response.StatusCode == HttpStatusCode.OK
                ? await ReadAsync(response.Content, address, limit(type), cancellation)
                : [];
        return new(
            address,
            (int)response.StatusCode,
            bytes,
            type,
            response.Headers.ETag?.ToString(),
            response.Content.Headers.LastModified
        )
        {
            Location =
                IsRedirect(response.StatusCode) && Uri.TryCreate(address, response.Headers.Location, out var target)
                    ? target
                    : null,
            RetryAfter = response.Headers.RetryAfter?.Delta ?? response.Headers.RetryAfter?.Date - time.GetUtcNow(),
        };
    }

    private static async Task<byte[]> ReadAsync(
        HttpContent content,
        Uri address,
        int limit,
        CancellationToken cancellation
    )
    {
        if (content.Headers.ContentLength > limit)
            throw TooLarge(address, limit);
        await using var stream = await content.ReadAsStreamAsync(cancellation);
        using var body = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellation)) > 0)
        {
            if (body.Length + read > limit)
                throw TooLarge(address, limit);
            body.Write(buffer, 0, read);
        }
        return body.ToArray();
    }

    private static FetchException TooLarge(Uri address, int limit) =>
        new(
            FetchCodes.TooLarge,
            $"{address} lớn hơn {limit / (1024 * 1024.0):0.#} MB nên không được tải. Kiểm tra địa chỉ có đúng là bài viết hoặc bảng tính không."
        );

    private static bool IsRedirect(HttpStatusCode status) => (int)status is 301 or 302 or 303 or 307 or 308;

    private static bool IsTransient(Exception wrong) =>
        wrong
            is HttpRequestException
                or IOException
                or InvalidDataException
                or SocketException
                or TimeoutRejectedException;

    private static bool IsTransient(HttpReply reply) => reply.Status is 408 or 429 or >= 500;

    private HostGate GateOf(Uri address) =>
        hosts.GetOrAdd(
            address.Authority,
            _ => new(options, time, reply => IsTransient(reply), wrong => IsTransient(wrong))
        );
}

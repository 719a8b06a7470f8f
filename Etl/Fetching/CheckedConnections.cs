using System.Net;
using System.Net.Sockets;

namespace Ocop.Etl.Fetching;

/// <summary>HTTP connections that go to public addresses only, unless a source may reach private ones.</summary>
internal static class CheckedConnections
{
    /// <summary>A pool of connections of its own; redirects are left to the caller, who checks each of them.</summary>
    public static HttpClient Open(FetchOptions options, bool allowPrivate) =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.All,
                UseCookies = false,
                // A proxy would connect on our behalf, to where the address check cannot see.
                UseProxy = false,
                // What is cut off is not worth reading to its end.
                MaxResponseDrainSize = 0,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                ConnectCallback = (context, cancellation) =>
                    ConnectAsync(context.DnsEndPoint, allowPrivate, cancellation),
            }
        )
        {
            Timeout = Timeout.InfiniteTimeSpan,
            DefaultRequestHeaders =
            {
                { "User-Agent", options.UserAgent },
                {
                    "Accept",
                    "text/html,application/xhtml+xml,application/xml,application/rss+xml,application/atom+xml,*/*;q=0.5"
                },
                { "Accept-Language", "vi,en;q=0.5" },
            },
        };

    /// <summary>Connects to the very addresses that were checked: asking the name again could answer otherwise.</summary>
    private static async ValueTask<Stream> ConnectAsync(
        DnsEndPoint end,
        bool allowPrivate,
        CancellationToken cancellation
    )
    {
        var addresses = await Dns.GetHostAddressesAsync(end.Host, cancellation);
        var allowed = allowPrivate ? addresses : [.. addresses.Where(PublicAddress.Is)];
        if (allowed.Length == 0)
            throw new FetchException(
                FetchCodes.PrivateAddress,
                $"{end.Host} nằm trong mạng nội bộ nên không được truy cập. Nếu đó là cổng nội bộ của cơ quan, đặt \"allowPrivateHosts\": true cho nguồn."
            );
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, end.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

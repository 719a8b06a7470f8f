using System.Text;
using Ocop.Etl.Fetching;
using Ocop.Tests.Support;

namespace Ocop.Tests.Fetching;

public sealed class DocumentArchiveTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private static readonly byte[] Page = Encoding.UTF8.GetBytes("<p>103 sản phẩm</p>");

    private DocumentArchive Archive => new(Path.Combine(folder.Path, "originals"));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_is_kept_can_be_read_again_by_its_hash()
    {
        var sha = await Archive.KeepAsync(Page, Token);
        Assert.Equal(DocumentArchive.HashOf(Page), sha);
        Assert.True(File.Exists(Path.Combine(folder.Path, "originals", sha[..2], sha)));
        Assert.Equal(Page, await Archive.ReadAsync(sha, Token));
    }

    [Fact]
    public async Task Keeping_the_same_bytes_again_leaves_the_file_alone()
    {
        var sha = await Archive.KeepAsync(Page, Token);
        var file = new FileInfo(Path.Combine(folder.Path, "originals", sha[..2], sha));
        file.LastWriteTimeUtc = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        await Archive.KeepAsync(Page, Token);
        Assert.Equal(2020, new FileInfo(file.FullName).LastWriteTimeUtc.Year);
        Assert.Single(Directory.GetFiles(file.DirectoryName!));
    }

    [Fact]
    public async Task Many_writers_of_the_same_bytes_leave_one_whole_file()
    {
        var large = new byte[2_000_000];
        Random.Shared.NextBytes(large);
        var hashes = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => Archive.KeepAsync(large, Token)))
        );
        var sha = Assert.Single(hashes.Distinct());
        Assert.Equal(large, await Archive.ReadAsync(sha, Token));
        Assert.Equal(0, Archive.RemoveLeftovers(TimeSpan.Zero));
    }

    [Fact]
    public async Task A_damaged_file_is_not_handed_out_and_is_healed_by_keeping()
    {
        var sha = await Archive.KeepAsync(Page, Token);
        var file = Path.Combine(folder.Path, "originals", sha[..2], sha);
        await File.WriteAllBytesAsync(file, Page[..5], Token);
        Assert.Null(await Archive.ReadAsync(sha, Token));
        await Archive.KeepAsync(Page, Token);
        Assert.Equal(Page, await Archive.ReadAsync(sha, Token));
    }

    [Fact]
    public async Task A_half_written_file_never_bears_a_name_and_is_cleared_at_start()
    {
        var sha = await Archive.KeepAsync(Page, Token);
        // What a killed process leaves behind.
        folder.Write($"originals/{sha[..2]}/{sha}.0123456789abcdef.tmp", Page[..3]);
        Assert.Equal(Page, await Archive.ReadAsync(sha, Token));
        Assert.Equal(0, Archive.RemoveLeftovers(TimeSpan.FromHours(1)));
        Assert.Equal(1, Archive.RemoveLeftovers(TimeSpan.Zero));
        Assert.Equal(Page, await Archive.ReadAsync(sha, Token));
    }

    [Fact]
    public async Task What_was_never_kept_is_null() =>
        Assert.Null(await Archive.ReadAsync(DocumentArchive.HashOf(Page), Token));

    [Theory]
    [InlineData("")]
    [InlineData("../../../../etc/passwd")]
    [InlineData("ABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCD")]
    public async Task A_key_that_is_no_hash_is_refused(string key) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Archive.ReadAsync(key, Token));
}

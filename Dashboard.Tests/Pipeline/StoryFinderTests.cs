using Microsoft.EntityFrameworkCore;
using Ocop.Etl.Model;
using Ocop.Etl.Pipeline;
using Ocop.Etl.Storage.Batches;
using Ocop.Etl.Storage.Entities;
using Ocop.Tests.Support;

namespace Ocop.Tests.Pipeline;

public sealed class StoryFinderTests : IDisposable
{
    private const string Story =
        "Chiều 12/3, tại thành phố Thủ Dầu Một, Văn phòng Điều phối nông thôn mới tỉnh Bình Dương mở hội nghị rà soát chương trình mỗi xã một sản phẩm. "
        + "Theo báo cáo đưa ra hội nghị, toàn tỉnh có 103 sản phẩm đạt từ ba sao trở lên của 49 chủ thể, phần lớn là thực phẩm chế biến và đồ thủ công. "
        + "Các huyện kiến nghị hỗ trợ thêm bao bì, mã truy xuất và gian hàng trên mạng để hàng quê có chỗ đứng lâu dài ở siêu thị.";

    private const string Other =
        "Lễ hội trái cây Cái Bè khép lại sau bốn ngày với nhiều chuyến tàu du lịch ghé vườn. Ban tổ chức cho biết khách đông nhất vào sáng chủ nhật, "
        + "khi các nhà vườn mở cửa mời nếm thử sầu riêng, vú sữa và bưởi da xanh. Năm sau hội sẽ dời sang tháng sáu để tránh mưa và hợp mùa chôm chôm của cù lao.";

    private readonly TestStore store = new(new StoryFinder());

    public void Dispose() => store.Dispose();

    [Fact]
    public async Task Five_reprints_of_one_fact_are_one_fact_with_five_citations()
    {
        foreach (var site in "abcdef")
            await CommitAsync(Article($"bao-{site}", Story, 103));
        var figure = Assert.Single(await store.FiguresAsync());
        Assert.Equal((0, 0, 5), (figure.Supporters.Count, figure.Rivals.Count, figure.Copies.Count));
        Assert.Single(await StoriesAsync());
    }

    [Fact]
    public async Task Reprints_within_one_batch_are_found_too()
    {
        await CommitAsync(Article("bao-a", Story, 103), Article("bao-b", Story, 103));
        Assert.Single(Assert.Single(await store.FiguresAsync()).Copies);
    }

    [Fact]
    public async Task A_mirror_that_swaps_words_and_loses_digits_is_the_same_story_and_another_statement()
    {
        await CommitAsync(Article("bao-a", Story, 103));
        var mirrored = Story
            .Replace("103", "13", StringComparison.Ordinal)
            .Replace("phần lớn", "đa số", StringComparison.Ordinal)
            .Replace("kiến nghị", "đề nghị", StringComparison.Ordinal);
        await CommitAsync(Article("guong", mirrored, 13));
        Assert.Single(await StoriesAsync());
        Assert.Single(Assert.Single(await store.FiguresAsync()).Rivals);
    }

    [Fact]
    public async Task Another_story_stays_another()
    {
        await CommitAsync(Article("bao-a", Story, 103), Article("bao-b", Other, 103));
        Assert.Equal(2, (await StoriesAsync()).Count);
        Assert.Single(Assert.Single(await store.FiguresAsync()).Supporters);
    }

    [Fact]
    public async Task The_same_words_half_a_year_later_are_news_again()
    {
        await CommitAsync(Article("bao-a", Story, 103, "2024-01-10"));
        await CommitAsync(Article("bao-b", Story, 103, "2024-07-10"));
        Assert.Equal(2, (await StoriesAsync()).Count);
    }

    [Fact]
    public async Task One_page_found_through_two_sources_is_one_story_however_short()
    {
        var (first, second) = (Article("x", "Tin vắn.", 103), Article("y", "Tin vắn khác.", 103));
        second.Document.CanonicalUrl = first.Document.CanonicalUrl;
        await CommitAsync(first);
        await CommitAsync(second);
        Assert.Single(await StoriesAsync());
    }

    [Fact]
    public async Task Two_short_notes_in_the_same_words_are_not_taken_for_copies()
    {
        await CommitAsync(
            Article("x", "Tỉnh có 103 sản phẩm OCOP.", 103),
            Article("y", "Tỉnh có 104 sản phẩm OCOP.", 104)
        );
        Assert.Equal(2, (await StoriesAsync()).Count);
    }

    [Fact]
    public async Task A_new_version_stays_in_its_story_whatever_it_says_now()
    {
        await CommitAsync(Article("bao-a", Story, 103));
        await CommitAsync(Article("bao-a", Other, 104));
        Assert.Single(await StoriesAsync());
    }

    private static DocumentDraft Article(string address, string text, double value, string published = "2024-03-12")
    {
        var draft = TestStore.Draft(address, TestStore.Fact(value)).Documents[0];
        draft.Document.Text = text;
        draft.Document.PublishedOn = PartialDate.Parse(published);
        return draft;
    }

    private Task<BatchOutcome> CommitAsync(params DocumentDraft[] documents) =>
        store.Batches.CommitAsync(
            new()
            {
                Kind = BatchKind.Ingest,
                SourceId = "news",
                Title = "Tin thử",
                Author = "kiểm thử",
                Documents = documents,
            }
        );

    private async Task<List<long?>> StoriesAsync()
    {
        await using var context = store.Database.CreateDbContext();
        return await context.Documents.Select(d => d.StoryId).Distinct().ToListAsync();
    }
}

using FsCheck;
using FsCheck.Fluent;
using Ocop.Etl.News;
using Ocop.Etl.News.SecondReading.Learning;
using Ocop.Etl.News.Syndication;
using Ocop.Etl.Text;

namespace Ocop.Tests.News.Syndication;

public class SameStoryTests
{
    private const string Story =
        "Chiều 12/5, Sở Nông nghiệp và Môi trường tỉnh Sơn La công bố kết quả đánh giá sản phẩm OCOP đợt 1 năm 2024. "
        + "Hội đồng chấm 45 sản phẩm của 30 chủ thể đến từ 11 huyện, thành phố. Có 38 sản phẩm đủ điểm, trong đó 6 sản phẩm "
        + "hạng 4 sao và 32 sản phẩm hạng 3 sao. Các chủ thể sẽ nhận giấy chứng nhận vào cuối tháng 6 và được hỗ trợ in tem, "
        + "mở gian hàng trên sàn thương mại điện tử cũng như tham gia hội chợ ở Hà Nội trong dịp cuối năm nay.";

    private const string Other =
        "Huyện Mộc Châu vừa tổ chức tuần lễ giới thiệu sản phẩm OCOP gắn với mùa mận hậu. Trong 7 ngày, hơn 40 gian hàng đã "
        + "bán được 120 tấn quả tươi cùng nhiều mặt hàng chế biến. Ban tổ chức cho biết lượng khách tăng gấp rưỡi so với năm "
        + "trước, phần lớn đến từ các tỉnh đồng bằng; nhiều hợp tác xã đã ký được hợp đồng tiêu thụ lâu dài với siêu thị.";

    private static StoryCopy Copy(string text, string? url = null) => new(text[..10], url, Fingerprint.Of(text));

    [Fact]
    public void A_mirror_that_swaps_words_is_the_same_story()
    {
        var mirror = Story
            .Replace("công bố", "thông báo", StringComparison.Ordinal)
            .Replace("đủ điểm", "đạt điểm", StringComparison.Ordinal)
            .Replace("dịp cuối năm nay", "cuối năm", StringComparison.Ordinal);
        Assert.True(SameStory.IsSame(Copy(Story), Copy(mirror)));
    }

    [Fact]
    public void Lost_digits_do_not_make_another_story() =>
        Assert.True(
            SameStory.IsSame(
                Copy(Story),
                Copy(Story.Replace("45", "5", StringComparison.Ordinal).Replace("38", "3", StringComparison.Ordinal))
            )
        );

    [Fact]
    public void Lost_accents_do_not_make_another_story() =>
        Assert.True(SameStory.IsSame(Copy(Story), Copy(VietnameseText.Fold(Story))));

    [Fact]
    public void A_shortened_reprint_is_the_same_story() =>
        Assert.True(SameStory.IsSame(Copy(Story + " " + Story.ToUpperInvariant() + " " + Other), Copy(Story)));

    [Fact]
    public void The_same_sentence_in_two_short_notes_is_no_copy() =>
        Assert.False(
            SameStory.IsSame(Copy("Huyện Sông Mã có 12 sản phẩm OCOP."), Copy("Huyện Sông Mã có 14 sản phẩm OCOP."))
        );

    [Fact]
    public void Lists_of_other_articles_are_not_compared()
    {
        const string furniture =
            "\n\nTin liên quan\n\nSơn La mở tuần lễ hàng Việt ở huyện Mường La và Phù Yên\n\nMộc Châu gọi đầu tư vào du lịch nông thôn quanh đồi chè\n\n"
            + "Nhãn Sông Mã lên tàu đi châu Âu sau một mùa được giá\n\nYên Châu nối dài vụ xoài nhờ kho lạnh của hợp tác xã\n\n";
        var one = Fingerprint.Of(ArticlePage.Open("Tin thứ nhất của tỉnh\n\n" + Story + furniture, "a.txt"));
        Assert.Equal(Fingerprint.Of("Tin thứ nhất của tỉnh " + Story).Words, one.Words);
    }

    [Fact]
    public void Two_stories_about_one_programme_are_two() => Assert.False(SameStory.IsSame(Copy(Story), Copy(Other)));

    [Fact]
    public void One_address_in_two_spellings_is_one_story() =>
        Assert.True(
            SameStory.IsSame(
                Copy(Story, "http://www.bao.vn/ocop-1.html?utm_source=zalo"),
                Copy(Other, "https://bao.vn/ocop-1.html")
            )
        );

    [Fact]
    public void A_copy_of_a_copy_is_in_the_group()
    {
        var groups = SameStory.Groups([
            Copy(Story),
            Copy(Other),
            Copy(Story.Replace("Chiều 12/5", "Hôm qua", StringComparison.Ordinal)),
        ]);
        Assert.Equal([2, 1], groups.Select(g => g.Count));
    }

    [Fact]
    public void Swapping_one_word_in_ten_anywhere_keeps_the_story()
    {
        var words = Story.Split(' ');
        var places = Gen.Choose(0, words.Length - 1).ArrayOf(words.Length / 12);
        Prop.ForAll(places.ToArbitrary(), at => SameStory.IsSame(Copy(Story), Copy(Swapped(at))))
            .QuickCheckThrowOnFailure();
    }

    /// <summary>The same new word in many places moves the digest far, though three quarters of the triples are left.</summary>
    [Theory]
    [InlineData(3, 5, 16, 22, 49, 66, 91, 92)]
    [InlineData(3, 5, 32, 42, 56, 64, 78, 84)]
    [InlineData(22, 28, 37, 46, 80, 83, 87, 100)]
    [InlineData(3, 15, 18, 43, 56, 63, 68, 84)]
    public void One_new_word_in_many_places_keeps_the_story_though_its_digest_moves_far(params int[] at)
    {
        var (story, mirror) = (Copy(Story), Copy(Swapped(at)));
        Assert.Equal(24, Fingerprint.Distance(story.Fingerprint.Digest, mirror.Fingerprint.Digest));
        Assert.True(SameStory.IsSame(story, mirror));
    }

    /// <summary>Articles of one manner about one programme; what lets them be told apart is not the digest.</summary>
    [Fact]
    public void No_two_labelled_articles_are_one_story()
    {
        var articles = Directory
            .EnumerateFiles(Path.Combine(Support.TestData.Repository, "data", "labelled"), "?.ndjson")
            .SelectMany(LabelledArticle.Load)
            .Select(a => new StoryCopy(a.Id, null, Fingerprint.Of(a.Text)))
            .ToList();
        Assert.True(articles.Count >= 800, $"only {articles.Count} articles");
        Assert.All(SameStory.Groups(articles), group => Assert.Single(group));
    }

    private static string Swapped(IEnumerable<int> places)
    {
        var words = Story.Split(' ');
        foreach (var i in places)
            words[i] = "khác";
        return string.Join(' ', words);
    }
}

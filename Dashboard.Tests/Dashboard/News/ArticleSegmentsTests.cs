using FsCheck;
using FsCheck.Fluent;
using Ocop.Dashboard.Queries;
using Ocop.Etl.Model;

namespace Ocop.Tests.Dashboard.News;

public sealed class ArticleSegmentsTests
{
    [Fact]
    public void A_number_is_marked_where_it_stands()
    {
        var line = Assert.Single(ArticleSegments.Cut("tỉnh có 103 sản phẩm", [new(new(8, 3), [7])]));
        Assert.Equal(["tỉnh có ", "103", " sản phẩm"], line.Select(s => s.Text));
        Assert.Equal([7L], line[1].Mark!.Facts);
    }

    [Fact]
    public void One_number_may_carry_several_figures()
    {
        var line = Assert.Single(ArticleSegments.Cut("28 sản phẩm", [new(new(0, 2), [7]), new(new(0, 2), [8])]));
        Assert.Equal([7L, 8L], line[0].Mark!.Facts);
    }

    [Fact]
    public void A_figure_wins_over_a_reason_to_leave_it()
    {
        var line = Assert.Single(
            ArticleSegments.Cut("28 sản phẩm", [new(new(0, 2), [], "số điện thoại"), new(new(0, 2), [8])])
        );
        Assert.Equal((null, 8L), (line[0].Mark!.Reason, line[0].Mark!.Facts[0]));
    }

    [Fact]
    public void Lines_of_the_text_are_lines_of_the_page_and_empty_ones_are_dropped() =>
        Assert.Equal(
            ["Tựa", "Bài"],
            ArticleSegments.Cut("Tựa\n\nBài", []).Select(l => string.Concat(l.Select(s => s.Text)))
        );

    [Fact]
    public void Whatever_the_spans_no_letter_is_lost_or_told_twice()
    {
        var cases =
            from text in Gen.Elements("có 103 sản phẩm\nvà 12 chủ thể\n", "", "\n\n", "1234567890", "một\n2\nba\n4")
            from spans in Gen.ListOf(
                from start in Gen.Choose(-3, 30)
                from length in Gen.Choose(-2, 9)
                select new TextSpan(start, length)
            )
            select (text, spans);
        Prop.ForAll(
                cases.ToArbitrary(),
                c =>
                {
                    var lines = ArticleSegments.Cut(c.text, c.spans.Select((s, k) => new TextMark(s, [k])));
                    return string.Concat(lines.SelectMany(l => l).Select(s => s.Text))
                        == c.text.Replace("\n", "", StringComparison.Ordinal);
                }
            )
            .QuickCheckThrowOnFailure();
    }
}

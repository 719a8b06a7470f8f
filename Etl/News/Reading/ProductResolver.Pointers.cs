using Ocop.Etl.Model;
using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>Numbers that point at what was counted before.</content>
internal sealed partial class ProductResolver
{
    /// <summary>
    /// "8/35 sản phẩm kịp được đánh giá lại. Trong 8 sản phẩm đó có trà ...": the number just left out, said again.
    /// </summary>
    private bool RepeatsLeftOut(Count count)
    {
        if (count is not { IsTotal: true, Recognised: false, New: false } || !Pointers.IsAt(scan, count.End + 2))
            return false;
        foreach (var before in discourse.LastCounts)
            if (before.Number.Value == count.Number.Value && before is { Exclusion: not Cue.None, Drafts.Count: 0 })
                return true;
        return false;
    }

    /// <summary>"Từ 2 sản phẩm ấy", "hai sản phẩm bán chạy nhất là ...": some of them, pointed at and not counted anew.</summary>
    private bool IsOfThose(Count count)
    {
        var at = count.Mention + 1;
        while (at < scan.Mentions.Count && scan.Mentions[at].Cue is Cue.Product or Cue.Ocop)
            at++;
        var end = scan.Mentions[at - 1].End;
        if (
            count.Comparator is Comparator.Equal or Comparator.AtLeast
            && Pointers.IsAt(scan, end)
            && !scan.IsWord(count.First - 1, "trong")
            && !scan.IsWord(count.First - 1, "số")
        )
            return true;
        for (var i = end; i < end + 7 && scan.Has(i) && scan.Tokens[i].IsWord; i++)
            if (scan.IsWord(i, "nhất") && !scan.IsWord(i - 1, "ít"))
                return scan.IsWord(i + 1, "là");
        return false;
    }

    // Of a stock that was told: "Hai trong số bảy sản phẩm ấy"
    private bool IsPointedAt(Count count)
    {
        if (discourse.Products is not { ResolvedNature: Nature.Stock })
            return false;
        var at = count.Mention + 1;
        while (at < scan.Mentions.Count && scan.Mentions[at].Cue is Cue.Product or Cue.Ocop)
            at++;
        return Pointers.IsAt(scan, scan.Mentions[at - 1].End);
    }
}

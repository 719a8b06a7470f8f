using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>Rounds of the ministry or the central council: of the whole nation, whatever province the article is about.</content>
internal sealed partial class SettingWalker
{
    // The nation's rounds (Quyết định 4897/QĐ-BNN-VP of 2020 and those since) had 20 products and more; one province has a
    // handful of them, so a smaller number may be its own.
    private const int LeastOfNation = 15;

    // "Bộ Nông nghiệp và Phát triển nông thôn vừa ban hành Quyết định số 377 ngày 17/1/2025 công nhận"
    private const int LongestAct = 24;

    private static readonly Place Nation = new(PlaceScope.National, null, null);

    private bool byMinistry;

    // "Bộ Nông nghiệp và Môi trường vừa công nhận 47 sản phẩm", "Trung ương công nhận đợt này 28 sản phẩm"
    private void LookForNation(Count count)
    {
        if (
            now.PlaceNamed
            || now.Target
            || count.Counted != Counted.Product
            || count.IsPercent
            || count.Number.Value < LeastOfNation
        )
            return;
        now = now with { Place = Nation };
        count.Setting = count.Setting with { Place = Nation };
    }

    // "Theo Quyết định 919/QĐ-TTg, đến năm 2025 phấn đấu có ít nhất 40% chủ thể là HTX": what the prime minister set is the
    // nation's, unless a place is named behind it
    private bool OpensWithPremier()
    {
        if (!scan.MayHold("ttg") || !scan.Says(Cue.Target))
            return false;
        var at = scan.IsWord(scan.Opening, "theo") ? scan.Opening + 1 : scan.Opening;
        if (!scan.IsWord(at, "quyết") || !scan.IsWord(at + 1, "định"))
            return false;
        for (var i = at + 2; i < at + 12 && scan.Has(i) && !scan.IsMark(i, ','); i++)
            if (scan.IsWord(i, "ttg"))
                return true;
        return false;
    }

    private bool IsActOfMinistry(Mention recognised)
    {
        for (var i = recognised.First; i < recognised.End; i++)
            if (scan.IsWord(i, "được"))
                return false;
        for (var i = recognised.First - 1; i > recognised.First - LongestAct && scan.Has(i); i--)
        {
            ref readonly var token = ref scan.Tokens[i];
            if (token.IsNumber || token.Is('/') || token.Is('-') || token.Is('.') || token.Is('&'))
                continue;
            if (!token.IsWord || scan.IsWord(i, "được") || scan.IsWord(i, "tỉnh") || scan.IsWord(i, "UBND"))
                return false;
            if (
                scan.IsWord(i, "nghị") && scan.IsWord(i - 1, "đề")
                || scan.IsWord(i, "trình") && !scan.IsWord(i - 1, "chương")
            )
                return false;
            if (
                scan.IsWord(i, "bộ") && scan.Letters(i + 1) is ['N', ..]
                || scan.IsWord(i, "ương") && scan.IsWord(i - 1, "trung")
                || scan.IsWord(i, "gia") && scan.IsWord(i - 1, "quốc") && scan.IsWord(i - 2, "cấp")
            )
                return true;
        }
        return false;
    }
}

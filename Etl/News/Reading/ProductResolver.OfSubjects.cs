using Ocop.Etl.News.Language;

namespace Ocop.Etl.News.Reading;

/// <content>All the products of the subjects that were just counted.</content>
internal sealed partial class ProductResolver
{
    /// <summary>
    /// "Đến tháng 6/2023, tỉnh có 157 chủ thể. Tổng số sản phẩm của các chủ thể này là 316", "Họ làm ra 316 sản phẩm": of the
    /// same day.
    /// </summary>
    private Count? OfSubjectsTold(Count count) =>
        count is { OwnDate: null, Setting: { Date: null, Now: false, Target: false, PlaceNamed: false } }
        && discourse.Subjects is { ResolvedNature: Nature.Stock, Drafts: [{ AsOf: not null }, ..] } subjects
        && discourse.Since(subjects.SentenceNumber) == 1
        && SpeaksOfThem(count)
            ? subjects
            : null;

    private bool SpeaksOfThem(Count count)
    {
        for (var i = 0; i < count.Mention; i++)
            if (scan.Mentions[i].Cue == Cue.Subject && Pointers.IsAt(scan, scan.Mentions[i].End))
                return true;
        if (scan.IsWord(scan.Opening, "họ"))
            return true;
        // "Từ tay họ", "Số sản phẩm của họ là 316"
        for (var i = scan.Opening + 1; i < count.First; i++)
            if (scan.IsWord(i, "họ") && (scan.IsWord(i - 1, "của") || scan.IsWord(i - 1, "tay")))
                return true;
        return false;
    }
}

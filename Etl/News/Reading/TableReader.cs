using Ocop.Etl.Model;
using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>
/// Tables: the head says what the columns count, the first cells of a row say where ("TT | Địa phương | Số sản phẩm",
/// "1 | Huyện Châu Đức | 52") or of which class ("Hạng 4 sao | 29").
/// </summary>
internal sealed class TableReader(Scan scan, Discourse discourse)
{
    private const double Sure = 0.9;
    private List<string?> head = [];

    /// <summary>The rows end: the next table has a head of its own.</summary>
    public void End() => head = [];

    public static bool IsRow(TokenBlock block)
    {
        if (block.Kind == BlockKind.Headline)
            return false;
        foreach (var token in block.Tokens)
            if (token.Is('|'))
                return true;
        return false;
    }

    /// <returns>The numbers of the row with what they became; null when the line is no row that can be read.</returns>
    public List<Count>? Read()
    {
        var cells = Cells();
        if (!scan.Says(Cue.Number))
        {
            head = cells.ConvertAll(Column);
            return [];
        }
        if (!head.Exists(c => c is not null))
            return null;
        var counts = new List<Count>();
        var label = cells.FindIndex(c => c.Exists(IsLabel));
        // A row without its leading cells still ends like the head.
        var shift = head.Count - cells.Count;
        for (var i = 0; i < cells.Count; i++)
            foreach (var mention in cells[i].Where(m => scan.Mentions[m].Cue == Cue.Number))
                counts.Add(
                    Cell(mention, i == label || i + shift < 0 ? null : head[i + shift], label < 0 ? [] : cells[label])
                );
        return counts;
    }

    private Count Cell(int mention, string? column, List<int> label)
    {
        var number = scan.Numbers[scan.Mentions[mention].Index];
        var count = new Count
        {
            Number = number,
            Mention = mention,
            First = scan.Mentions[mention].First,
            End = scan.Mentions[mention].End,
            Counted = column is null ? Counted.Other : Counted.Product,
            SentenceNumber = discourse.Sentence,
        };
        var indicator = Indicator(column, label);
        if (indicator is null || number.Form != NumberForm.Count || number.Value == 0)
            count.Reason = number.Form == NumberForm.Count && number.Value != 0 ? Reasons.NoNoun : Reasons.Zero;
        else if (Where(label) is not { IsReadable: true } place)
            count.Reason = Reasons.NoScope;
        else
            count.Drafts.Add(
                new(
                    indicator,
                    place,
                    FactKind.Actual,
                    Comparator.Equal,
                    number.Value,
                    number.ValueMax,
                    discourse.CaptionDate,
                    null,
                    count,
                    discourse.Sentence,
                    false
                )
                {
                    Strength = 2,
                    Confidence = Sure,
                }
            );
        return count;
    }

    private List<List<int>> Cells()
    {
        var cells = new List<List<int>> { new() };
        for (var i = 0; i < scan.Mentions.Count; i++)
            if (scan.Mentions[i].Is('|'))
                cells.Add([]);
            else
                cells[^1].Add(i);
        return cells;
    }

    // What a column counts; null for running numbers, names and what has no indicator.
    private string? Column(List<int> cell)
    {
        string? code = null;
        foreach (var i in cell)
        {
            var mention = scan.Mentions[i];
            if (Class(mention) is { } part)
                return part;
            if (IsScore(cell, mention))
                return null;
            if (mention.Cue is Cue.Product or Cue.Cumulative)
                code ??= Indicators.Total;
            else if (mention.Cue == Cue.Subject)
                code = Indicators.Subjects;
            else if (mention.Cue is Cue.PointHead && code is null)
                code = Indicators.Points;
            else if (
                mention.Cue
                is (>= Cue.Registered and <= Cue.Remaining)
                    or Cue.NewMark
                    or Cue.Add
                    or Cue.Target
                    or Cue.Money
            )
                return null;
        }
        return code;
    }

    // "Điểm", "Tổng điểm", "Số điểm" over a column of marks; "Điểm bán", "Số điểm giới thiệu" are counted
    private bool IsScore(List<int> cell, Mention point) =>
        point.Cue == Cue.PointHead
        && point.End - point.First == 1
        && scan.IsWord(point.First, "điểm")
        && !cell.Exists(i => scan.Mentions[i].Cue is Cue.PointPurpose or Cue.Ocop);

    private string? Class(Mention mention) =>
        mention.Cue == Cue.Rank && scan.Ranks[mention.Index] is { IsSingle: true, Min: >= 3 } rank
            ? Indicators.Star(rank)
            : Indicators.Group(mention.Cue) ?? Indicators.Maker(mention.Cue);

    private string? Indicator(string? column, List<int> label)
    {
        foreach (var i in label)
            if (Class(scan.Mentions[i]) is { } part)
                return column is Indicators.Total or Indicators.Subjects ? part : null;
        return column;
    }

    private bool IsLabel(int mention) =>
        scan.Mentions[mention].Cue is Cue.Place or Cue.Cumulative || Class(scan.Mentions[mention]) is not null;

    private Place? Where(List<int> label)
    {
        foreach (var i in label)
            if (scan.Mentions[i].Cue == Cue.Place)
            {
                var place = scan.PlaceList[scan.Mentions[i].Index];
                return place.Scope is PlaceScope.National or PlaceScope.Province or PlaceScope.District
                    ? new(place.Scope, place.Province ?? discourse.ThisProvince, place.Name, place.Old)
                    : PlaceRoles.Resolve(scan, i, discourse);
            }
        // "Tổng cộng", "Hạng 4 sao": of the place that the article is about; a name that is no known place is none of it
        return label.Count > 0 ? discourse.Here : null;
    }
}

using Ocop.Etl.Model;
using Ocop.Etl.Text;

namespace Ocop.Etl.News.Pages;

/// <summary>A line of page text: a paragraph, a headline, a caption, or page furniture.</summary>
internal sealed class Line(string text)
{
    private const int HeadLength = 48;
    private string? folded;
    private string? head;
    private bool? endsSentence;
    private bool isDateSought;
    private PartialDate? date;

    /// <summary>White space collapsed, ends trimmed.</summary>
    public string Text { get; } = text;

    public string Folded => folded ??= VietnameseText.Fold(Text);

    /// <summary>Its beginning, folded: enough to see whether it opens with a marker.</summary>
    public string FoldedHead =>
        head ??= Text.Length <= HeadLength ? Folded : VietnameseText.Fold(Text.AsSpan(0, HeadLength));

    /// <summary>The first full date (day, month, year) that it prints.</summary>
    public PartialDate? Date
    {
        get
        {
            if (!isDateSought)
                (date, isDateSought) = (Stamps.Find(Text), true);
            return date;
        }
    }

    /// <summary>Nothing but a date, a time and words like "Ngày đăng", "OCOP".</summary>
    public bool IsStamp => Text.Length < 70 && Date is not null && Stamps.HasFewLetters(Text);

    /// <summary>A blank line or the start of the page stands before it.</summary>
    public bool Apart { get; init; }

    /// <summary>Known from markup to be the headline or a heading.</summary>
    public bool Heading { get; init; }

    /// <summary>Nearly all of it is a link: another article's headline, not this one's text.</summary>
    public bool Linked { get; init; }

    public bool EndsSentence =>
        endsSentence ??= Text.AsSpan().TrimEnd("\"”') ") is [.., '.' or '!' or '?' or '…' or ';' or ':'];

    /// <summary>"... và 94 sản phẩm 4 sao. Lượt truy cập: 2.318": a whole sentence of the article stands before what ends the line.</summary>
    public bool HoldsSentence =>
        Text.LastIndexOf(". ", StringComparison.Ordinal) is >= 60 and var end
        && !FurnitureLexicon.HasLineWord(VietnameseText.Fold(Text.AsSpan(0, end)));

    /// <summary>Running text rather than a headline: ends as a sentence does and is long enough to be one.</summary>
    public bool IsParagraph => Text.Length >= 60 && EndsSentence;
}

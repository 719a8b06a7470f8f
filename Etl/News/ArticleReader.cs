using Ocop.Etl.Model;
using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;
using Ocop.Etl.News.Reading;
using Ocop.Etl.News.SecondReading;
using Ocop.Etl.Reference;

namespace Ocop.Etl.News;

/// <summary>
/// Reads the programme's figures in Vietnamese articles: clean page -> sentences -> mentions -> counts -> facts.
/// Building one loads the lexicon, so keep it; reading is pure and safe from many threads.
/// </summary>
public sealed class ArticleReader
{
    // A sentence of the press has a dozen; each number is looked at beside all others, so a dump of thousands costs minutes.
    private const int MostNumbers = 500;

    // In a paragraph, mostly; a list that grows to it would be made anew six times.
    private const int UsualTokens = 256;

    // Of a sentence that was not read, in its finding.
    private const int LongestQuote = 300;

    private readonly Lexicon lexicon = new();
    private readonly Gazetteer places;
    private readonly UnitCatalog units;
    private readonly IndicatorCatalog indicators;
    private readonly MeaningWeights weights;

    public ArticleReader(UnitCatalog units, IndicatorCatalog indicators)
        : this(units, indicators, MeaningWeights.Load()) { }

    internal ArticleReader(UnitCatalog units, IndicatorCatalog indicators, MeaningWeights weights)
    {
        this.weights = weights;
        this.units = units;
        this.indicators = indicators;
        places = new(units, lexicon);
    }

    internal Lexicon Lexicon => lexicon;

    public ArticleReading Read(ArticlePage page) => Read(page, null);

    internal ArticleReading Read(ArticlePage page, INumberListener? listener)
    {
        var scan = new Scan(page.Text, lexicon, places, page.PublishedOn);
        var blocks = Cut(page);
        var discourse = DocumentPlace.Begin(scan, page, blocks, units);
        var drafts = new List<Draft>();
        var sentences = new List<TextSpan>();
        var numbers = new List<Count>();
        var unread = new List<TextSpan>();
        var announced = false;
        var second = new SecondReader(weights, lexicon.Words, listener);
        var table = new TableReader(scan, discourse);
        foreach (var block in blocks)
        {
            discourse.InList = Listing.Goes(block, discourse.InList || announced);
            discourse.Bulleted = Listing.IsBulleted(block);
            if (!TableReader.IsRow(block))
            {
                table.End();
                ReadBlock(scan, discourse, second, block, sentences, numbers, unread);
            }
            else if (!ReadRow(scan, discourse, table, block, sentences, numbers))
                ReadBlock(scan, discourse, second, block, sentences, numbers, unread);
            announced = Listing.Announces(block);
        }
        foreach (var count in numbers)
            drafts.AddRange(count.Drafts);
        var kept = Agreement.Settle(Settlement.Settle(drafts, page.PublishedOn), numbers, page.PublishedOn);
        var facts = FactWriter.Write(page, kept, sentences, places, units);
        return new(
            page.Title,
            page.PublishedOn,
            page.Text,
            facts,
            NumberLedger.Write(page, numbers, kept),
            unread.Count == 0 ? page.Findings : [.. page.Findings, .. unread.Select(s => NotRead(s, page.Text))]
        );
    }

    private List<TokenBlock> Cut(ArticlePage page)
    {
        var blocks = new List<TokenBlock>(page.Blocks.Count);
        var tokens = new List<Token>(UsualTokens);
        foreach (var block in page.Blocks)
        {
            if (block.Kind == BlockKind.Furniture)
                continue;
            tokens.Clear();
            Tokenizer.Tokenize(page.Text, block.Span.Start, block.Span.End, lexicon.Words, tokens);
            var own = GC.AllocateUninitializedArray<Token>(tokens.Count);
            tokens.CopyTo(own);
            blocks.Add(new(block.Kind, own));
        }
        return blocks;
    }

    private static bool ReadRow(
        Scan scan,
        Discourse discourse,
        TableReader table,
        TokenBlock block,
        List<TextSpan> sentences,
        List<Count> numbers
    )
    {
        scan.Tokens = block.Tokens;
        MentionScanner.Run(scan, 0, block.Tokens.Length);
        discourse.BeginSentence(sentences.Count);
        if (table.Read() is not { } counts)
            return false;
        sentences.Add(TextSpan.FromBounds(block.Tokens[0].Start, block.Tokens[^1].End));
        numbers.AddRange(counts);
        return true;
    }

    private void ReadBlock(
        Scan scan,
        Discourse discourse,
        SecondReader second,
        TokenBlock block,
        List<TextSpan> sentences,
        List<Count> numbers,
        List<TextSpan> unread
    )
    {
        if (!discourse.InList)
            discourse.BeginParagraph();
        scan.Tokens = block.Tokens;
        PartialDate? told = null;
        foreach (var (start, end) in Sentences.Split(scan.Text, scan.Tokens))
        {
            MentionScanner.Run(scan, start, end);
            discourse.BeginSentence(sentences.Count);
            sentences.Add(TextSpan.FromBounds(scan.Tokens[start].Start, scan.Tokens[end - 1].End));
            if (scan.Numbers.Count > MostNumbers)
            {
                unread.Add(sentences[^1]);
                continue;
            }
            try
            {
                var counts = ReadSentence(scan, discourse, second, block.Kind == BlockKind.Headline, numbers);
                numbers.AddRange(counts);
            }
            catch (Exception wrong)
                when (wrong is ArgumentException or InvalidOperationException or IndexOutOfRangeException)
            {
                unread.Add(sentences[^1]);
            }
            discourse.CaptionDate = scan.Dates is [{ Date: var only }] ? only : null;
            var reaches = scan.Dates is [{ Until: true }] ? discourse.CaptionDate : null;
            // "Sở đã tổng hợp số liệu đến ngày 30/9/2021. Những con số đáng chú ý:": the date of the sentence before the colon
            var over =
                !scan.IsMark(end - 1, ':') ? null
                : scan.Dates.Count == 0 ? told
                : reaches;
            if (!discourse.InList || over is not null)
                discourse.ListDate = over;
            told = reaches;
        }
    }

    private List<Count> ReadSentence(
        Scan scan,
        Discourse discourse,
        SecondReader second,
        bool headline,
        List<Count> numbers
    )
    {
        second.Begin(scan);
        Appositions.Fold(scan);
        var counts = Division.Of(scan, numbers);
        foreach (var count in counts)
            NounPhrase.Read(scan, count);
        OutOfNumber.Mark(scan, counts);
        Rises.Mark(scan, counts);
        Headings.Mark(scan, counts);
        DividedClass.Mark(scan, discourse, counts);
        HighestClass.Mark(scan, counts);
        PointedRank.Mark(scan, discourse, counts);
        BracketedPart.Mark(scan, counts);
        MakersDivided.Mark(scan, counts);
        NumberOfShare.Mark(scan, counts);
        Surveyed.Mark(scan, counts);
        Respective.Mark(scan, discourse, counts);
        EachKind.Mark(scan, counts);
        Ownership.Mark(scan, counts);
        BehindUnits.Mark(scan, counts);
        Earlier.Mark(scan, counts);
        ClassLists.Mark(scan, discourse, counts);
        new SettingWalker(scan, discourse, counts).Run();
        if (scan.Mentions.Count > 0)
            new Resolver(scan, discourse, second, counts, headline, indicators).Run();
        EachKind.Spread(scan, counts);
        AllOfClass.Spread(scan, counts);
        PointedBack.Mark(scan, discourse);
        discourse.LastCounts = counts;
        return counts;
    }

    // One sentence that the rules stumble over must not cost the rest of the article, nor the articles after it.
    private static Finding NotRead(TextSpan sentence, string text)
    {
        var quote = sentence.In(text);
        if (quote.Length > LongestQuote)
            quote = quote[..LongestQuote] + "…";
        return new(
            Severity.Warning,
            "sentence-not-read",
            $"Chương trình không đọc được câu này và đã bỏ qua, hãy đọc bằng mắt: \"{quote}\""
        )
        {
            English = $"The program could not read this sentence and left it out: \"{quote}\"",
            Span = sentence,
        };
    }
}

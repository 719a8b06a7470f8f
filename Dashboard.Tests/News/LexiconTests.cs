using Ocop.Etl.News.Language;
using Ocop.Etl.Text;

namespace Ocop.Tests.News;

/// <summary>The language knowledge in <c>data/lexicon</c> stays readable: samples above the phrases that they show.</summary>
public class LexiconTests
{
    public static TheoryData<string, string> Sections()
    {
        var data = new TheoryData<string, string>();
        foreach (var section in Read.Reader.Lexicon.Sections)
            data.Add(section.File, section.Cue.ToString());
        return data;
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void Every_section_has_a_sample_with_one_of_its_phrases(string file, string cue)
    {
        var section = Read.Reader.Lexicon.Sections.First(s => s.File == file && s.Cue.ToString() == cue);
        var samples = VietnameseText.Fold(section.Samples);
        Assert.NotEmpty(section.Samples);
        Assert.Contains(section.Phrases, p => samples.Contains(VietnameseText.Fold(p), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("hoà bình", "hòa bình")]
    [InlineData("thuỷ sản", "thủy sản")]
    [InlineData("luỹ kế", "lũy kế")]
    [InlineData("sức khoẻ", "sức khỏe")]
    public void The_two_ways_of_placing_a_tone_mark_are_one(string one, string other)
    {
        Assert.Equal(Normalised(other), Normalised(one));

        static string Normalised(string text)
        {
            var words = text.Split(' ');
            for (var i = 0; i < words.Length; i++)
            {
                var letters = words[i].ToCharArray();
                Spelling.Normalise(letters);
                words[i] = new(letters);
            }
            return string.Join(' ', words);
        }
    }
}

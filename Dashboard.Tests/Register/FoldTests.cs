using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Ocop.Etl.Text;

namespace Ocop.Tests.Register;

public class FoldTests
{
    // Letters of every sort that a list may hold: composed, decomposed, look-alikes, signs, blanks of all widths.
    private static readonly Gen<char> AnyChar = Gen.Frequency(
        (6, Gen.Elements("aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂĐÊÔƠƯÀẢÃÁẠàảãáạếệộợựỹ".ToCharArray())),
        (2, Gen.Elements(" \t\u00A0\u2003-–.,()/%0123456789".ToCharArray())),
        (1, Gen.Elements("\u0300\u0301\u0309\u0323\u0302ÐðОСАøœßİıﬁＡ中".ToCharArray()))
    );

    [Fact]
    public void Folding_by_table_gives_what_the_definition_gives() =>
        Prop.ForAll(
                AnyChar.ListOf().Select(c => new string([.. c])).ToArbitrary(),
                text => VietnameseText.Fold(text) == ByDefinition(text)
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithQuietOnSuccess(true));

    /// <summary>Lower case, without accents, đ as d, white space collapsed.</summary>
    private static string ByDefinition(string text)
    {
        var bare = new StringBuilder();
        foreach (var c in VietnameseText.Compose(text).Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                bare.Append(c is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(c));
        return string.Join(' ', bare.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}

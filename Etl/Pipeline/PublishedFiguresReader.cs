using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ocop.Etl.Fetching;
using Ocop.Etl.Model;
using Ocop.Etl.Reference;
using Ocop.Etl.Storage.Batches;
using Ocop.Etl.Storage.Entities;

namespace Ocop.Etl.Pipeline;

/// <summary>
/// The file of published figures: one document for each page it cites, so that a page's figures stand, are checked and
/// are replaced together, and an unchanged page is not stored again when another one changed.
/// </summary>
internal sealed class PublishedFiguresReader : IDocumentReader
{
    public bool Reads(SourceKind kind) => kind == SourceKind.PublishedFigures;

    public IReadOnlyList<DocumentDraft> Read(FetchedDocument document, Source source, ReferenceData reference) =>
        [.. reference.Published.Select(article => Draft(article, document, source))];

    private static DocumentDraft Draft(PublishedArticle article, FetchedDocument file, Source source) =>
        new(
            new()
            {
                Kind = DocumentKind.PublishedFigures,
                SourceId = source.Id,
                Address = $"{file.Address}#{article.Key}",
                CanonicalUrl = CanonicalUrl.Of(article.Url),
                Title = article.Source,
                Sha256 = HashOf(article),
                FetchedAt = file.FetchedAt.UtcDateTime,
                PublishedOn = article.Published,
                Trust = article.Trust,
            },
            [.. article.Figures.Select(f => f.Fact)],
            []
        );

    private static string HashOf(PublishedArticle article)
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"{article.Source}|{article.Url}|{article.Published}|{article.Trust}\n"
        );
        foreach (var (id, fact, flag, _, _) in article.Figures)
            text.Append(
                CultureInfo.InvariantCulture,
                $"{id}|{fact.Unit}|{fact.Indicator}|{fact.Kind}|{fact.Comparator.Sign()}|{fact.Value}|{fact.ValueMax}|{fact.AsOf}|{fact.Deadline}|{flag}|{fact.Note}\n"
            );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}

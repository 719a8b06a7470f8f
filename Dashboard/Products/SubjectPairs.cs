using Ocop.Etl.Reference;
using Ocop.Etl.Register;
using Ocop.Etl.Storage;
using Ocop.Etl.Storage.Batches;
using Ocop.Etl.Storage.Entities;
using Ocop.Etl.Storage.Register;

namespace Ocop.Dashboard.Products;

/// <summary>Subjects that may be one, and the answers of people about them.</summary>
public sealed class SubjectPairs(OcopDatabase database, BatchStore batches, ReferenceStore reference)
{
    /// <summary>Unanswered pairs of one scope or of all, by name.</summary>
    public IReadOnlyList<SubjectProposal> Open() => RegisterReader.Proposals(database, reference.Current.Units);

    /// <summary>Stores an answer as a batch of its own, so that it can be undone like any other.</summary>
    /// <param name="same">True: the other's products belong to the subject from now on.</param>
    public Task<BatchOutcome> AnswerAsync(
        RegisterSubject subject,
        RegisterSubject other,
        bool same,
        string author,
        CancellationToken cancellation = default
    ) =>
        batches.CommitAsync(
            new()
            {
                Kind = BatchKind.Review,
                Title = same
                    ? $"Gộp chủ thể \"{other.Name}\" vào \"{subject.Name}\""
                    : $"\"{other.Name}\" và \"{subject.Name}\" là hai chủ thể",
                Author = author,
                IsSample = subject.Key.Sample,
                Documents = [],
                SubjectVerdicts = [new(0, subject.Key, other.Key.Name, same)],
            },
            cancellation
        );
}

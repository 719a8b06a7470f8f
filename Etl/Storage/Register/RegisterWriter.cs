using System.Buffers;
using Dapper;
using Microsoft.Data.Sqlite;
using Ocop.Etl.Model;
using Ocop.Etl.Register;
using Ocop.Etl.Text;

namespace Ocop.Etl.Storage.Register;

/// <summary>Lays products, subjects and sales points out in their tables, in the transaction open on the connection.</summary>
internal sealed class RegisterWriter(SqliteConnection connection, RegisterFigures figures, string oldestList)
{
    private const int RowsAhead = 4096;
    private const string Between = " | ";

    /// <summary>Numbers stored now for the scopes.</summary>
    public HashSet<long> StoredIds(string table, IEnumerable<UnitId> scopes) =>
        [
            .. connection.Query<long>(
                $"select Id from {table} where Scope in @scopes",
                new { scopes = scopes.Select(s => s.Value) }
            ),
        ];

    public void Delete(string table, IEnumerable<long> ids)
    {
        using var command = connection.CreateCommand();
        // The table's name is a constant of the caller.
#pragma warning disable CA2100
        command.CommandText = $"delete from {table} where Id = $id";
#pragma warning restore CA2100
        var parameter = command.Parameters.Add("$id", SqliteType.Integer);
        foreach (var id in ids)
        {
            parameter.Value = id;
            command.ExecuteNonQuery();
        }
    }

    public void Insert(IEnumerable<RegisterProduct> products)
    {
        using var insert = new BulkInsert(
            connection,
            "Products",
            "Id",
            "Scope",
            "IsSample",
            "Name",
            "SortKey",
            "Search",
            "SubjectId",
            "Subject",
            "SubjectType",
            "Unit",
            "FormerUnit",
            "District",
            "Commune",
            "Address",
            "Group",
            "Stars",
            "PotentialFiveStar",
            "Score",
            "Decision",
            "DecisionDate",
            "ValidUntil",
            "ValidTo",
            "Change",
            "Awards",
            "BatchId",
            "DocumentId",
            "Sheet",
            "Row"
        );
        foreach (
            var (product, id, (search, sortKey)) in Ahead(
                products.Select(p => (p, p.Id)),
                p => (SearchText(p), VietnameseSortKey.Of(p.Name))
            )
        )
        {
            var award = product.Current;
            insert.Add(id);
            insert.Add(product.Key.Scope);
            insert.Add(product.Key.Sample);
            insert.Add(product.Name);
            insert.Add(sortKey);
            insert.Add(search);
            insert.Add(product.Key.Subject.Length > 0 ? ProductId.Of(product.Key.Owner) : null);
            insert.Add(product.Subject);
            insert.Add((long?)product.SubjectType);
            insert.Add(product.Unit);
            insert.Add(figures.UnitIn(oldestList, product.Stated));
            insert.Add(product.District);
            insert.Add(product.Commune);
            insert.Add(product.Address);
            insert.Add((long?)product.Group);
            insert.Add((long?)award?.Stars);
            insert.Add(product.PotentialFiveStar);
            insert.Add(award?.Score ?? product.Certificates[^1].Score);
            insert.Add(award?.Decision);
            insert.Add(award?.Date);
            insert.Add(award?.ValidUntil);
            insert.Add(award?.ValidUntil?.Last);
            insert.Add((long?)award?.Change);
            insert.Add((long)product.Certificates.Count(c => c.IsAward));
            insert.Add(product.Source.Batch);
            insert.Add(product.Source.Document);
            insert.Add(product.Source.Sheet);
            insert.Add((long)product.Source.Row);
            insert.Next();
        }
    }

    public void Insert(IEnumerable<RegisterSubject> subjects)
    {
        using var insert = new BulkInsert(
            connection,
            "Subjects",
            "Id",
            "Scope",
            "IsSample",
            "Key",
            "Name",
            "Likeness",
            "Search",
            "Type",
            "Unit",
            "District",
            "Address",
            "Products"
        );
        foreach (
            var (subject, id, (likeness, search)) in Ahead(
                subjects.Select(s => (s, s.Id)),
                s => (SubjectIdentity.LikenessKey(s.Name), SearchText(s))
            )
        )
        {
            insert.Add(id);
            insert.Add(subject.Key.Scope);
            insert.Add(subject.Key.Sample);
            insert.Add(subject.Key.Name);
            insert.Add(subject.Name);
            insert.Add(likeness);
            insert.Add(search);
            insert.Add((long?)subject.Type);
            insert.Add(subject.Unit);
            insert.Add(subject.District);
            insert.Add(subject.Address);
            insert.Add((long)subject.Products);
            insert.Next();
        }
    }

    public void Insert(IEnumerable<RegisterSalesPoint> points)
    {
        using var insert = new BulkInsert(
            connection,
            "SalesPoints",
            "Id",
            "Scope",
            "IsSample",
            "Name",
            "Search",
            "Operator",
            "Unit",
            "FormerUnit",
            "District",
            "Commune",
            "Address",
            "OpenedOn",
            "Products",
            "BatchId",
            "DocumentId",
            "Sheet",
            "Row"
        );
        foreach (var point in points.OrderBy(p => p.Id))
        {
            insert.Add(point.Id);
            insert.Add(point.Key.Scope);
            insert.Add(point.Key.Sample);
            insert.Add(point.Name);
            insert.Add(Join(point.Name, point.Operator, point.Address, point.Commune, point.District));
            insert.Add(point.Operator);
            insert.Add(point.Unit);
            insert.Add(figures.UnitIn(oldestList, point.Stated));
            insert.Add(point.District);
            insert.Add(point.Commune);
            insert.Add(point.Address);
            insert.Add(point.OpenedOn);
            insert.Add(point.Products);
            insert.Add(point.Source.Batch);
            insert.Add(point.Source.Document);
            insert.Add(point.Source.Sheet);
            insert.Add((long)point.Source.Row);
            insert.Next();
        }
    }

    /// <summary>
    /// In the order of the numbers, so that a table grows at its end. Folding the texts of a row costs as much as inserting
    /// it: another core makes those of the rows to come meanwhile, a few thousand at a time, since all of them at once would
    /// be the largest thing in memory.
    /// </summary>
    private static IEnumerable<(T Row, long Id, TTexts Texts)> Ahead<T, TTexts>(
        IEnumerable<(T Row, long Id)> rows,
        Func<T, TTexts> make
    )
    {
        var ordered = rows.ToArray();
        Array.Sort(ordered, static (a, b) => a.Id.CompareTo(b.Id));
        Task<TTexts[]> Begin(int from)
        {
            var part = new ArraySegment<(T Row, long Id)>(ordered, from, Math.Min(RowsAhead, ordered.Length - from));
            return Task.Run(() => part.Select(r => make(r.Row)).ToArray());
        }
        var next = ordered.Length == 0 ? null : Begin(0);
        for (var from = 0; next is not null; from += RowsAhead)
        {
            var texts = next.GetAwaiter().GetResult();
            next = from + RowsAhead < ordered.Length ? Begin(from + RowsAhead) : null;
            for (var i = 0; i < texts.Length; i++)
                yield return (ordered[from + i].Row, ordered[from + i].Id, texts[i]);
        }
    }

    private static string SearchText(RegisterProduct p) =>
        Join(p.Name, p.Subject, p.Address, p.Commune, p.District, p.Current?.Decision);

    private static string SearchText(RegisterSubject s) => Join(s.Name, s.Address, s.District);

    private static string Join(params ReadOnlySpan<string?> parts)
    {
        var most = 0;
        foreach (var part in parts)
            most += part is { Length: > 0 } ? part.Length + Between.Length : 0;
        var rented = most > 1024 ? ArrayPool<char>.Shared.Rent(most) : null;
        Span<char> text = rented ?? stackalloc char[most];
        var length = 0;
        foreach (var part in parts)
        {
            if (part is not { Length: > 0 })
                continue;
            if (length > 0)
            {
                Between.CopyTo(text[length..]);
                length += Between.Length;
            }
            part.CopyTo(text[length..]);
            length += part.Length;
        }
        var folded = VietnameseText.Fold(text[..length]);
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        return folded;
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Ocop.Etl.Storage.Bulk;

/// <summary>
/// SQLite's binding functions, called directly. A list of a hundred thousand rows binds millions of values: through the
/// usual wrapper each costs a guarded handle and a copy of its text, which together is more than the inserting itself. The
/// bindings neither wait nor call back, so the collector need not be told of them.
/// </summary>
internal static partial class SqliteBinding
{
    // The library that Microsoft.Data.Sqlite itself has loaded.
    private const string Library = "e_sqlite3";

    /// <param name="at">1-based.</param>
    /// <returns>SQLite's result code.</returns>
    [LibraryImport(Library, EntryPoint = "sqlite3_bind_null")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    [SuppressGCTransition]
    public static partial int Null(nint statement, int at);

    /// <inheritdoc cref="Null"/>
    [LibraryImport(Library, EntryPoint = "sqlite3_bind_int64")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    [SuppressGCTransition]
    public static partial int Integer(nint statement, int at, long value);

    /// <inheritdoc cref="Null"/>
    [LibraryImport(Library, EntryPoint = "sqlite3_bind_double")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    [SuppressGCTransition]
    public static partial int Real(nint statement, int at, double value);

    /// <summary>Binds UTF-8 without copying it: it has to stay where it is until something else is bound.</summary>
    /// <inheritdoc cref="Null"/>
    public static int Text(nint statement, int at, nint text, int length) => Text(statement, at, text, length, 0);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_text")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    [SuppressGCTransition]
    private static partial int Text(nint statement, int at, nint text, int length, nint destructor);
}

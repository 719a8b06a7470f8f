namespace Ocop.Etl.Pipeline;

/// <summary>
/// One run at a time over one database, whichever process asks. The operating system lets go of the file when its
/// process ends, however it ends.
/// </summary>
internal sealed class RunLock : IDisposable
{
    public const string Busy =
        "Một lần chạy khác trên cùng cơ sở dữ liệu chưa xong. Hãy đợi lần đó kết thúc rồi chạy lại.";

    private readonly FileStream file;

    private RunLock(FileStream file) => this.file = file;

    /// <summary>Null when another run holds it.</summary>
    public static RunLock? TryTake(OcopPaths paths)
    {
        try
        {
            Directory.CreateDirectory(paths.State);
            return new(new(paths.RunLock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => file.Dispose();
}

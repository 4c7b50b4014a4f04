using System.Runtime.InteropServices;
using System.Text;
using HeroImages.Notebooks.Cells;
using Microsoft.Win32.SafeHandles;

namespace HeroImages.Notebooks.Execution;

/// <summary>One stream: a pipe in place of the descriptor, and a thread that reads it.</summary>
sealed partial class NativeStream : IDisposable
{
    /// <summary>Written into the pipe to see when all before it has been read. Bytes that no UTF-8 text holds.</summary>
    static readonly byte[] Marker = [0xff, 0xfe, 0x00, 0xfd, 0xff];

    readonly StreamKind _kind;
    readonly FileStream _write;
    readonly FileStream _read;
    readonly AutoResetEvent _drained = new(false);

    public NativeStream(int descriptor, StreamKind kind)
    {
        _kind = kind;
        var ends = new int[2];
        if (Pipe(ends) != 0 || Duplicate(ends[1], descriptor) < 0)
        {
            throw new IOException($"Standard stream {descriptor} cannot be caught: error {Marshal.GetLastPInvokeError()} of the system.");
        }
        _read = new FileStream(new SafeFileHandle(ends[0], ownsHandle: true), FileAccess.Read, 0);
        _write = new FileStream(new SafeFileHandle(ends[1], ownsHandle: true), FileAccess.Write, 0);
        new Thread(Pump) { IsBackground = true, Name = $"native stream {descriptor}" }.Start();
    }

    public void Drain(TimeSpan longest)
    {
        _drained.Reset();
        _write.Write(Marker);
        _drained.WaitOne(longest);
    }

    public void Dispose()
    {
        _write.Dispose();
        _read.Dispose();
        _drained.Dispose();
    }

    void Pump()
    {
        var buffer = new byte[64 << 10];
        var decoder = Encoding.UTF8.GetDecoder();
        var held = 0;
        while (_read.Read(buffer, held, buffer.Length - held) is var count and > 0)
        {
            held = Forward(buffer, held + count, decoder);
        }
    }

    /// <summary>Puts out what was read, and keeps what may be the beginning of a marker.</summary>
    int Forward(byte[] buffer, int count, Decoder decoder)
    {
        var rest = buffer.AsSpan(0, count);
        for (var at = rest.IndexOf(Marker); at >= 0; at = rest.IndexOf(Marker))
        {
            Put(rest[..at], decoder);
            rest = rest[(at + Marker.Length)..];
            _drained.Set();
        }
        var kept = BeginningOfMarker(rest);
        Put(rest[..^kept], decoder);
        rest[^kept..].CopyTo(buffer);
        return kept;
    }

    static int BeginningOfMarker(ReadOnlySpan<byte> bytes)
    {
        for (var length = Math.Min(Marker.Length - 1, bytes.Length); length > 0; length--)
        {
            if (bytes.EndsWith(Marker.AsSpan(0, length)))
            {
                return length;
            }
        }
        return 0;
    }

    void Put(ReadOnlySpan<byte> bytes, Decoder decoder)
    {
        var text = new char[decoder.GetCharCount(bytes, flush: false)];
        var length = decoder.GetChars(bytes, text, flush: false);
        if (length > 0)
        {
            CellContext.Current?.Put(new StreamOutput(_kind, new string(text, 0, length)));
        }
    }

    [LibraryImport("libc", EntryPoint = "pipe", SetLastError = true)]
    private static partial int Pipe(int[] ends);

    [LibraryImport("libc", EntryPoint = "dup2", SetLastError = true)]
    private static partial int Duplicate(int from, int to);
}

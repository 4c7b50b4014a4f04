using System.Text;
using HeroImages.Files;

namespace HeroImages.Sequences;

/// <summary>
/// The forms of paths in which they are compared when the written ones differ: slashes only, no <c>./</c>, and all in
/// lower case if asked for. A key is valid until the next one is asked for.
/// </summary>
sealed class PathKeys(PathColumn paths, bool foldCase)
{
    byte[] _buffer = new byte[256];

    /// <summary>The key of path <paramref name="index"/>, parts parted by single slashes, without one in front.</summary>
    public ReadOnlySpan<byte> this[int index]
    {
        get
        {
            var folder = paths.Folders[paths.Folder(index)];
            var name = paths.Name(index);
            if (_buffer.Length <= folder.Length + name.Length)
            {
                _buffer = new byte[2 * (folder.Length + name.Length)];
            }
            folder.CopyTo(_buffer);
            name.CopyTo(_buffer.AsSpan(folder.Length));
            var length = Normalize(_buffer.AsSpan(0, folder.Length + name.Length));
            return foldCase ? Fold(length) : _buffer.AsSpan(0, length);
        }
    }

    /// <summary>True when the keys of paths in this folder are the paths themselves, unless case is evened out.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> folder)
    {
        Span<byte> copy = folder.ToArray();
        return folder.IsEmpty
            || (folder[0] != '/' && !folder.Contains((byte)'\\') && Normalize(copy) == folder.Length - 1);
    }

    /// <summary>Evens out separators in place; returns the new length.</summary>
    static int Normalize(Span<byte> path)
    {
        path.Replace((byte)'\\', (byte)'/');
        var written = 0;
        for (var start = 0; start < path.Length;)
        {
            var end = path[start..].IndexOf((byte)'/');
            end = end < 0 ? path.Length : start + end;
            var part = path[start..end];
            if (part is not ([] or [(byte)'.']))
            {
                if (written > 0)
                {
                    path[written++] = (byte)'/';
                }
                part.CopyTo(path[written..]);
                written += part.Length;
            }
            start = end + 1;
        }
        return written;
    }

    ReadOnlySpan<byte> Fold(int length)
    {
        var key = _buffer.AsSpan(0, length);
        if (Ascii.IsValid(key))
        {
            Ascii.ToLowerInPlace(key, out _);
            return key;
        }
        return WideText.ToBytes(WideText.ToString(key).ToLowerInvariant());
    }
}

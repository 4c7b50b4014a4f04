namespace HeroImages.Tests;

/// <summary>A stream whose bytes are made as they are read.</summary>
abstract class MadeStream : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public abstract override int Read(Span<byte> buffer);

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

/// <summary>Gives at most a few bytes at a time, as a slow disk or a pipe may.</summary>
sealed class TrickleStream(byte[] bytes, int atATime) : MadeStream
{
    int _position;

    public override int Read(Span<byte> buffer)
    {
        var count = Math.Min(Math.Min(atATime, buffer.Length), bytes.Length - _position);
        bytes.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }
}

/// <summary>A beginning, one byte very many times, and an end.</summary>
sealed class LongStream(byte[] start, byte filler, long fillers, byte[] end) : MadeStream
{
    long _position;

    public override int Read(Span<byte> buffer)
    {
        if (_position >= start.Length && _position < start.Length + fillers)
        {
            var count = (int)Math.Min(buffer.Length, start.Length + fillers - _position);
            buffer[..count].Fill(filler);
            _position += count;
            return count;
        }
        var (part, at) = _position < start.Length ? (start, _position) : (end, _position - start.Length - fillers);
        var copied = (int)Math.Min(buffer.Length, part.Length - at);
        part.AsSpan((int)at, copied).CopyTo(buffer);
        _position += copied;
        return copied;
    }
}

/// <summary>A disk that fails after the bytes given.</summary>
sealed class FailingStream(byte[] bytes) : MadeStream
{
    bool _given;

    public override int Read(Span<byte> buffer)
    {
        if (_given)
        {
            throw new IOException("the disk does not answer");
        }
        _given = true;
        bytes.CopyTo(buffer);
        return bytes.Length;
    }
}

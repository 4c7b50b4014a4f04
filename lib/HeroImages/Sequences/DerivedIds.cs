using System.Globalization;
using System.Text.Unicode;
using HeroImages.Files;

namespace HeroImages.Sequences;

/// <summary>
/// The ids of derived sequences, <c>location_&lt;location&gt;_sequence_index_&lt;five digits&gt;</c> as in MegaDetector's
/// tools, made when asked for. None is that of a sequence of the metadata. For one thread.
/// </summary>
sealed class DerivedIds(DerivedSequences derived, TextTable stated, TextTable locations)
{
    /// <summary>More than what stands around the location.</summary>
    const int RoomAround = 64;

    byte[] _buffer = new byte[256];

    /// <summary>The id of derived sequence <paramref name="number"/>; valid until the next one is asked for.</summary>
    public ReadOnlySpan<byte> this[int number]
    {
        get
        {
            var (place, index) = derived.Places[number];
            var location = locations[place];
            if (_buffer.Length < location.Length + RoomAround)
            {
                _buffer = new byte[2 * (location.Length + RoomAround)];
            }
            Utf8.TryWrite(_buffer, CultureInfo.InvariantCulture, $"location_{location}_sequence_index_{index:D5}", out var length);
            var id = _buffer.AsSpan(0, length);
            return stated.Find(id) < 0 ? id : WithSuffix(id);
        }
    }

    ReadOnlySpan<byte> WithSuffix(ReadOnlySpan<byte> id)
    {
        byte[] longer = [.. id, .. "_derived"u8];
        return stated.Find(longer) < 0 ? longer : WithSuffix(longer);
    }
}

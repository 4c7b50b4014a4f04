using CsCheck;
using HeroImages.Images;
using NetVips;

namespace HeroImages.Tests.Images;

public class PictureHashTests
{
    static readonly FrameArea Left = new(0.1, 0.4, 0.2, 0.3);

    [Fact]
    public void Distance_is_a_metric() => Gen.Select(Gen.ULong, Gen.ULong, Gen.ULong, (x, y, z) => (x, y, z)).Sample(s =>
        PictureHash.Distance(s.x, s.x) == 0
        && PictureHash.Distance(s.x, s.y) == PictureHash.Distance(s.y, s.x)
        && PictureHash.Distance(s.x, s.z) <= PictureHash.Distance(s.x, s.y) + PictureHash.Distance(s.y, s.z));

    [Fact]
    public void Being_near_goes_both_ways() => Gen.Select(Gen.ULong, Gen.ULong, (x, y) => (x, y)).Sample(s =>
    {
        var (one, other) = (new PictureHash(s.x, s.y, Left), new PictureHash(s.x ^ 3, s.y ^ (s.x & 0xfffff), Left with { X = 0.12 }));
        return one.IsNear(one) && one.IsNear(other) == other.IsNear(one);
    });

    [Fact]
    public void Hashes_survive_quality_size_and_brightness() => Gen.Int[1, 500].Sample(seed =>
    {
        using var scene = MadePictures.Scene(seed, animal: seed + 1);
        using var darker = (scene * 0.9).Cast(Enums.BandFormat.Uchar);
        var whole = Hash(scene.JpegsaveBuffer(q: 95));
        return whole.IsNear(Hash(scene.JpegsaveBuffer(q: 40)))
            && whole.IsNear(Hash(darker.JpegsaveBuffer(q: 80)))
            && whole.IsNear(Hash(scene.Resize(0.6).JpegsaveBuffer(q: 90)));
    }, iter: 10);

    [Fact]
    public void Under_a_fixed_camera_the_animal_decides() => Gen.Int[1, 500].Sample(seed =>
    {
        using var scene = MadePictures.Scene(seed, animal: seed + 1);
        using var other = MadePictures.Scene(seed, animal: seed + 2);
        var (one, two) = (Hash(scene.JpegsaveBuffer()), Hash(other.JpegsaveBuffer()));
        return PictureHash.Distance(one.Frame, two.Frame) <= PictureHash.FrameBits && !one.IsNear(two);
    }, iter: 10);

    [Fact]
    public void The_same_animal_in_another_place_is_another_picture()
    {
        var hash = new PictureHash(1, 2, Left);

        Assert.False(hash.IsNear(hash with { Area = Left with { X = 0.5 } }));
        Assert.False(hash.IsNear(hash with { Area = default }));
        Assert.True(hash.IsNear(hash with { Area = Left with { X = 0.11 } }));
    }

    [Fact]
    public void Other_cameras_give_other_hashes()
    {
        using var here = MadePictures.Scene(1, animal: 9);
        using var there = MadePictures.Scene(2, animal: 9);

        Assert.False(Hash(here.JpegsaveBuffer()).IsNear(Hash(there.JpegsaveBuffer())));
    }

    static PictureHash Hash(byte[] content) => PictureMeasurer.Measure(content, [Left]).Measures!.Hash;
}

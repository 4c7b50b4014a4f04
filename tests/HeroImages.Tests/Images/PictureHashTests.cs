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
        using var scene = Scene(seed, animal: seed + 1);
        using var darker = (scene * 0.9).Cast(Enums.BandFormat.Uchar);
        var whole = Hash(scene.JpegsaveBuffer(q: 95));
        return whole.IsNear(Hash(scene.JpegsaveBuffer(q: 40)))
            && whole.IsNear(Hash(darker.JpegsaveBuffer(q: 80)))
            && whole.IsNear(Hash(scene.Resize(0.6).JpegsaveBuffer(q: 90)));
    }, iter: 10);

    [Fact]
    public void Under_a_fixed_camera_the_animal_decides() => Gen.Int[1, 500].Sample(seed =>
    {
        using var scene = Scene(seed, animal: seed + 1);
        using var other = Scene(seed, animal: seed + 2);
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
        using var here = Scene(1, animal: 9);
        using var there = Scene(2, animal: 9);

        Assert.False(Hash(here.JpegsaveBuffer()).IsNear(Hash(there.JpegsaveBuffer())));
    }

    static PictureHash Hash(byte[] content) => PictureMeasurer.Measure(content, [Left]).Measures!.Hash;

    /// <summary>A soft background of its own for each seed, with an animal of soft patches on the left.</summary>
    static Image Scene(int seed, int animal)
    {
        using var background = Patches(640, 480, seed, 0);
        using var patches = Patches(128, 144, animal, 20);
        return background.Insert(patches, 64, 192);
    }

    static Image Patches(int width, int height, int seed, double lift)
    {
        using var coarse = Image.Gaussnoise(8, 8, mean: 120 + lift, sigma: 45, seed: seed);
        return coarse.Resize(width / 8.0, vscale: height / 8.0, kernel: Enums.Kernel.Cubic).Cast(Enums.BandFormat.Uchar);
    }
}

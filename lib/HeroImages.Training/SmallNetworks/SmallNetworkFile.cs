using System.Globalization;
using HeroImages.Files;
using HeroImages.Training.Learning;
using HeroImages.Training.Networks;
using HeroImages.Training.Runs;
using HeroImages.Training.Weights;

namespace HeroImages.Training.SmallNetworks;

/// <summary>Writes and reads small networks as safetensors files.</summary>
static class SmallNetworkFile
{
    /// <summary>The kind of model on its card.</summary>
    public const string Kind = "cnn";

    const string ChannelsName = "cnn.channels", Prefix = "network.";
    const int MostChannels = 4096;

    public static void Write(string path, SmallNetwork network, SmallNetworkOptions options, ModelCard card) =>
        SafeTensorsWriter.Write(path, ModelTensors.Of(network, Prefix), card.ToMetadata(new Dictionary<string, string>(ViewCard.Texts(options.Views)) { [ChannelsName] = options.ChannelText }));

    /// <summary>Reads a network and what it is to be shown.</summary>
    /// <exception cref="InputException">It does not fit this program.</exception>
    public static (SmallNetwork Network, SmallNetworkOptions Options) Read(SafeTensorsFile file)
    {
        var text = ModelCard.Text(file.Metadata, ChannelsName, file.Path);
        var channels = text.Split(',').Select(c => int.TryParse(c, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToList();
        if (!channels.TrueForAll(c => c is > 0 and <= MostChannels && c % 8 == 0))
        {
            throw new InputException(file.Path, ChannelsName, $"\"{text}\"", "multiples of 8 with commas between", "Train the model again with this version.");
        }
        var options = new SmallNetworkOptions { Views = ViewCard.Read(file), Channels = channels };
        var network = NewNetwork.Of(0, () => new SmallNetwork(options));
        try
        {
            ModelTensors.Fill(network, file, Prefix);
            network.eval();
            return (network, options);
        }
        catch
        {
            network.Dispose();
            throw;
        }
    }
}

#include <xercesc/framework/MemBufInputSource.hpp>
#include <xercesc/framework/XMLGrammarPoolImpl.hpp>
#include <xercesc/sax/SAXParseException.hpp>
#include <xercesc/sax2/DefaultHandler.hpp>
#include <xercesc/sax2/SAX2XMLReader.hpp>
#include <xercesc/sax2/XMLReaderFactory.hpp>
#include <xercesc/util/PlatformUtils.hpp>
#include <xercesc/util/XMLUni.hpp>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <memory>
#include <vector>

using namespace xercesc;

/** Refuses whatever is not valid, so that a figure is never one of a document that was given up. */
class Strict : public DefaultHandler {
public:
    void error(const SAXParseException &wrong) override { throw SAXParseException(wrong); }
    void fatalError(const SAXParseException &wrong) override { throw SAXParseException(wrong); }
};

static double seconds() {
    timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return now.tv_sec + now.tv_nsec / 1e9;
}

static void set(SAX2XMLReader &reader) {
    reader.setFeature(XMLUni::fgSAX2CoreNameSpaces, true);
    reader.setFeature(XMLUni::fgSAX2CoreValidation, true);
    reader.setFeature(XMLUni::fgXercesDynamic, false);
    reader.setFeature(XMLUni::fgXercesSchema, true);
    reader.setFeature(XMLUni::fgXercesSchemaFullChecking, false);
    reader.setFeature(XMLUni::fgXercesUseCachedGrammarInParse, true);
    reader.setFeature(XMLUni::fgXercesLoadSchema, false);
}

/** Validates one document many times with Xerces-C++ and prints the best microseconds of processor for one. */
int main(int, char **arguments) {
    XMLPlatformUtils::Initialize();
    int code = 0;
    {
        std::unique_ptr<XMLGrammarPool> pool(new XMLGrammarPoolImpl(XMLPlatformUtils::fgMemoryManager));
        std::unique_ptr<SAX2XMLReader> loader(XMLReaderFactory::createXMLReader(XMLPlatformUtils::fgMemoryManager, pool.get()));
        Strict strict;
        set(*loader);
        loader->setFeature(XMLUni::fgXercesLoadSchema, true);
        loader->setErrorHandler(&strict);
        try {
            if (!loader->loadGrammar(arguments[1], Grammar::SchemaGrammarType, true)) {
                return 2;
            }
            pool->lockPool();
            std::ifstream file(arguments[2], std::ios::binary);
            std::vector<char> document((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
            int times = std::atoi(arguments[3]);
            std::unique_ptr<SAX2XMLReader> reader(XMLReaderFactory::createXMLReader(XMLPlatformUtils::fgMemoryManager, pool.get()));
            set(*reader);
            reader->setErrorHandler(&strict);
            reader->setContentHandler(&strict);
            double best = 1e9;
            for (int round = 0; round < 4; round++) {
                double before = seconds();
                for (int i = 0; i < times; i++) {
                    MemBufInputSource source(reinterpret_cast<const XMLByte *>(document.data()), document.size(), "document", false);
                    reader->parse(source);
                }
                double used = (seconds() - before) * 1e6 / times;
                best = used < best ? used : best;
            }
            std::printf("%.1f\n", best);
        } catch (const SAXParseException &wrong) {
            char *text = XMLString::transcode(wrong.getMessage());
            std::fprintf(stderr, "line %lu: %s\n", (unsigned long)wrong.getLineNumber(), text);
            XMLString::release(&text);
            code = 1;
        }
    }
    XMLPlatformUtils::Terminate();
    return code;
}
